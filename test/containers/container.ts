/**
 * A container without an engine: the image's command with a service's environment. Of its file system it may write what the service
 * says (a volume, tmpfs) and nothing else, as Node's permission model holds it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeService } from './compose-file.ts';
import { type Image, inside } from './image.ts';

/** Alone of what a service says, its ports belong to the engine. */
export type Stated = Pick<ComposeService, 'environment' | 'volumes' | 'tmpfs'>;

export class Container {
  readonly #image: Image;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #child: ChildProcess;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  printed = '';

  constructor(image: Image, { environment, volumes, tmpfs }: Stated) {
    this.#image = image;
    const stated = Object.entries(environment).map(([name, value]) => [name, inside(image, value)]);
    this.#environment = { ...image.environment, ...Object.fromEntries(stated) };
    const writable = [...volumes.map((one) => one.split(':')[1] ?? ''), ...tmpfs].map((path) =>
      join(image.root, path),
    );
    for (const path of writable) mkdirSync(path, { recursive: true });
    const permission = [
      '--permission',
      '--allow-fs-read=*',
      ...writable.map((one) => `--allow-fs-write=${one}`),
    ];
    this.#child = this.#node(image.command, permission);
    for (const output of [this.#child.stdout, this.#child.stderr])
      output?.on('data', (data) => {
        this.printed += data;
      });
    this.ended = once(this.#child, 'close').then(([code, signal]) => code ?? signal);
  }

  #node([program, ...args]: readonly string[], before: readonly string[] = []): ChildProcess {
    if (program !== 'node') throw new Error(`${program} is no program of the image`);
    const { workdir: cwd } = this.#image;
    return spawn(process.execPath, [...before, ...args], {
      ...{ cwd, env: this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** What the health check of the image says. */
  async healthy(): Promise<boolean> {
    const [code] = await once(this.#node(this.#image.health), 'exit');
    return code === 0;
  }

  /**
   * As the engine does it: asks until it is well.
   *
   * @throws Error with its output where it has ended.
   */
  async ready(): Promise<this> {
    while (!(await this.healthy()))
      if (this.#child.exitCode !== null) throw new Error(`The container ended: ${this.printed}`);
    return this;
  }

  /** Resolves as `ended`. */
  stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Container['ended'] {
    if (this.#child.exitCode === null) this.#child.kill(signal);
    return this.ended;
  }
}
