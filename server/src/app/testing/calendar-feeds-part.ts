import { does, type Office } from "../../testing/office.ts";

/** The part of calendars: an address that is opened and closed. */
export async function walkCalendarFeeds({ finance }: Office): Promise<void> {
  const { id } = await does(finance, "openCalendarFeed", { holds: "units", titles: false });
  await does(finance, "closeCalendarFeed", { id });
}
