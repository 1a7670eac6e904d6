// Loaded before a measured program (`node --import`): answers the bench over the channel from its parent, and ends with it.

/** Of the main thread alone, ms. */
function threadTime() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function processTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The heap is what lives, after a collection; what the process takes is read before. */
function memory() {
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  return { heap: process.memoryUsage().heapUsed, rss };
}

/** The most processor time of the main thread between two turns of its loop: other programs do not count, nor do waits for the disk. */
let longest = 0;
let last = 0;
let probing = false;

function turn() {
  const now = threadTime();
  longest = Math.max(longest, now - last);
  last = now;
  if (probing) setImmediate(turn);
}

function probe() {
  [longest, last, probing] = [0, threadTime(), true];
  turn();
  return { probing };
}

function held() {
  probing = false;
  return { ms: longest };
}

/** How often the profiler looks (µs). */
const INTERVAL = 200;
let session;

async function profile() {
  const { Session } = await import('node:inspector/promises');
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  return { started: true };
}

async function profiled() {
  const { profile: taken } = await session.post('Profiler.stop');
  session.disconnect();
  return taken;
}

const answers = {
  used: () => ({ cpu: processTime(), thread: threadTime() }),
  ...{ memory, probe, held, profile, profiled },
};

process.on('message', async (message) => process.send?.(await answers[message]()));
process.on('disconnect', () => process.exit(0));
