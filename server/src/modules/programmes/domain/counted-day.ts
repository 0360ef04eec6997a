/** By which day a programme is counted: the day asked, none to come, and of a closed one none after its closing. */
export function countedDay({
  asOf,
  today,
  closedOn,
}: {
  asOf?: string | undefined;
  today: string;
  closedOn: string | null;
}): string {
  const day = asOf !== undefined && asOf < today ? asOf : today;
  return closedOn !== null && closedOn < day ? closedOn : day;
}
