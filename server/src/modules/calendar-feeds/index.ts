export { calendarFeedRoutes } from "./http/calendar-feed-routes.ts";
