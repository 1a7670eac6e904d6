/** Law 4: time and chance arrive as values. And `process` belongs to the command line alone, so that start() is a library. */
import { type Files, lineOf, withoutComments } from '../../scripts/files.ts';

interface Reserved {
  readonly what: RegExp;
  /** Where it may stand. */
  readonly home: RegExp;
  readonly instead: string;
}

const KERNEL = /^src\/kernel\//;

const RESERVED: readonly Reserved[] = [
  {
    what: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b|\bhrtime\b/g,
    home: KERNEL,
    instead: "take the instant from the event's stamp, or the clock you were given",
  },
  {
    what: /\bMath\.random\b|\brandom(?:Bytes|UUID|Int|FillSync|Fill)\b|\bgetRandomValues\b/g,
    home: KERNEL,
    instead: 'take it from the entropy you were given',
  },
  {
    what: /\bset(?:Timeout|Interval)\b|\bAbortSignal\.timeout\b|\bnode:timers\b|\bprocess\.nextTick\b/g,
    home: KERNEL,
    instead: 'expiry is a comparison; what really has to wait takes a timer from the kernel',
  },
  {
    what: /\bprocess\.(?!nextTick\b)\w+|\bnode:process\b/g,
    home: /^src\/command-line\.ts$/,
    instead: 'let command-line.ts read it and pass it in',
  },
];

export function reservedUses(files: Files, reserved: readonly Reserved[] = RESERVED): readonly string[] {
  return [...files].flatMap(([path, source]) => {
    const code = withoutComments(source);
    return reserved
      .filter(({ home }) => !home.test(path))
      .flatMap(({ what, instead }) =>
        [...code.matchAll(what)].map(
          (use) => `${path}:${lineOf(code, use.index)} uses ${use[0]}: ${instead}.`,
        ),
      );
  });
}
