/** Answers of a pure function, kept: for what each request asks and is nearly always one of few. */

/** `work` with its answers kept by their text; where more than `most` texts came all are forgotten, so that strangers cannot fill the memory. */
export function remembered<V>(most: number, work: (text: string) => V): (text: string) => V {
  const answers = new Map<string, { readonly answer: V }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = work(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}
