import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./notifications.module.css";

const LOOK_EVERY_MS = 60_000;

/** How many notices are unread, asked once a minute while the page is in sight. */
export function Bell() {
  const { notifications: words } = useWords();
  const { data } = useQuery({ ...read("countUnread", {}), refetchInterval: LOOK_EVERY_MS });
  const unread = data?.unread ?? 0;
  return (
    <Link to="/thong-bao" className={styles.bell} aria-label={words.bell(unread)}>
      <IconBell aria-hidden size={24} />
      {unread > 0 && (
        <span aria-hidden className={styles.unreadCount}>
          {unread >= 100 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
