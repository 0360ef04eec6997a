import { runMigrations } from "graphile-worker";
import pg from "pg";

export const QUEUE_SCHEMA = "graphile_worker";
/** The hat under which the queue is run: all of its tables, and nothing of ours. */
const QUEUE_HAT = "dondoc_queue";

/** As the owner: makes or updates the queue's own tables and lets the queue's hat work on them. */
export async function installQueue(owner: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  // The library wants both listened to, or it warns.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA });
    await pool.query(openToTheHat);
  } finally {
    await pool.end();
  }
}

/** How the program's own role signs in to run the queue: wearing the queue's hat from the first moment, and no other. */
export const underQueueHat = <Config extends pg.ClientConfig>(
  program: Config,
): Config & { options: string } => ({
  ...program,
  options: `${program.options ?? ""} -c role=${QUEUE_HAT}`.trim(),
});

/** The tables come with row-level security and no policy, so that nobody but their owner may; done again only for new ones. */
const openToTheHat = `
  do $$
  declare name text;
  begin
    for name in select c.relname from pg_class c
      where c.relnamespace = '${QUEUE_SCHEMA}'::regnamespace and c.relkind = 'r'
        and not has_table_privilege('${QUEUE_HAT}', c.oid, 'delete')
    loop
      execute format('grant select, insert, update, delete on ${QUEUE_SCHEMA}.%I to ${QUEUE_HAT}', name);
      execute format('create policy queue on ${QUEUE_SCHEMA}.%I to ${QUEUE_HAT} using (true) with check (true)', name);
    end loop;
    if not has_schema_privilege('${QUEUE_HAT}', '${QUEUE_SCHEMA}', 'usage') then
      grant usage on schema ${QUEUE_SCHEMA} to ${QUEUE_HAT};
    end if;
  end $$`;
