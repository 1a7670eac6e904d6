/** Events in the order of their time (a binary heap). */
export class Timeline<E extends { readonly at: number }> {
  readonly #heap: E[] = [];

  add(event: E): void {
    const heap = this.#heap;
    let place = heap.push(event) - 1;
    for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
      const parent = heap[above];
      if (parent === undefined || parent.at <= event.at) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = event;
  }

  /** The earliest, taken out; undefined where there is none. */
  next(): E | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const least = (heap[right]?.at ?? Infinity) < (heap[left]?.at ?? Infinity) ? right : left;
      const child = heap[least];
      if (child === undefined || child.at >= last.at) break;
      heap[place] = child;
      place = least;
    }
    heap[place] = last;
    return first;
  }
}
