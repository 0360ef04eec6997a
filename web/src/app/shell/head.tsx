import type { Session } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { SavedViews } from "../../features/saved-views/saved-views.tsx";
import { HeadSearch } from "../../features/search/head-search.tsx";
import { Bell } from "../../features/notifications/bell.tsx";
import { formatDate, weekdayOf } from "../../ui/dates.ts";
import { useWords } from "../words/use-words.tsx";
import { MorePlaces } from "./more-places.tsx";
import { navItems } from "./nav-items.ts";
import styles from "./shell.module.css";
import { UserMenu } from "./user-menu.tsx";

/** So many places stand in one line of a screen 1366 wide; a second line would push every page down. */
const IN_SIGHT = 9;

export function Head({ session }: { session: Session }) {
  const { app } = useWords();
  const items = navItems(session, app);
  const inSight = items.length <= IN_SIGHT + 1 ? items.length : IN_SIGHT;
  return (
    <header className={styles.head}>
      <div className={styles.band}>
        <Link to="/" className={styles.brand}>
          <span className={styles.product}>{app.product}</span>
          <span className={styles.province}>{session.provinceName}</span>
        </Link>
        <time dateTime={session.today} className={styles.today}>
          {app.weekdays[weekdayOf(session.today)]}, {formatDate(session.today)}
        </time>
        <HeadSearch />
        <SavedViews />
        <Bell />
        <UserMenu session={session} />
      </div>
      <nav aria-label={app.navigation} className={styles.nav}>
        <ul>
          {items.slice(0, inSight).map(({ to, title }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
                {title}
              </Link>
            </li>
          ))}
          {inSight < items.length && (
            <li>
              <MorePlaces items={items.slice(inSight)} />
            </li>
          )}
        </ul>
      </nav>
    </header>
  );
}
