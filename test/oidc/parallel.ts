/** What is used once is used twenty times at once. */
interface Judged {
  readonly status: number;
}

export const twenty = <T>(use: () => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: 20 }, () => use()));

export const statusesOf = (answers: readonly Judged[]) => answers.map(({ status }) => status).toSorted();

/** The statuses of twenty of whom one is served. */
export const oneOf20 = (served: number, refused: number) => [served, ...Array<number>(19).fill(refused)];
