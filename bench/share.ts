/** `BENCH_SHARE=0.1 npm run bench`: a tenth of all logins, to see that everything runs. What was measured tells its own numbers. */
const SHARE = Number(process.env.BENCH_SHARE ?? 1);

export const share = (count: number): number => Math.max(2, Math.round(count * SHARE));
