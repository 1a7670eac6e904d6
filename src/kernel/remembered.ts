/** Answers of a pure function, kept: for what each request asks and is nearly always one of few. */

/**
 * `work` with its answers kept by their text; `from` is what the text was taken from. Where more than `most`
 * texts came all are forgotten, so that strangers cannot fill the memory.
 */
export function remembered<V, From = void>(
  most: number,
  work: (text: string, from: From) => V,
): (text: string, from: From) => V {
  const answers = new Map<string, { readonly answer: V }>();
  return (text, from) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = work(text, from);
    if (answers.size >= most) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}
