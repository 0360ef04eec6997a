import pg from "pg";

/** How values come out of PostgreSQL, the same by every way into it. */
export function setWireTypes(): void {
  // Local dates stay text (a Date would shift a day in another time zone); counts and numbers fit a double.
  pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
}
