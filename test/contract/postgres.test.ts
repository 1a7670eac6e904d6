/** The contract of the storage port on PostgreSQL. */
import { openStore } from '../../src/storage/open.ts';
import { createDatabase } from '../support/postgres.ts';
import { sharedStoreContract } from './processes.ts';
import { recordContract, storeContract } from './store.ts';
import { inTurns, type SharedWorld } from './support.ts';

async function open(): Promise<SharedWorld> {
  const first = await createDatabase();
  const databases = [first];
  const { url } = first;
  const store = await openStore(url, { frozen: true });
  return {
    store,
    url,
    another: () => openStore(url),
    untouched: async () => {
      const database = await createDatabase();
      databases.push(database);
      return database.url;
    },
    close: async () => {
      await store.close();
      for (const { drop } of databases) await drop();
    },
  };
}

storeContract('PostgreSQL', open);
recordContract('PostgreSQL, by two connections in turns', async () => {
  const { store, another, close } = await open();
  const second = await another();
  const closed = async () => {
    await second.close();
    await close();
  };
  return { store: inTurns(store, second), close: closed };
});
sharedStoreContract('PostgreSQL', open);
