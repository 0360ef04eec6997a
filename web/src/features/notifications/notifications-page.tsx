import { Button, Group, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { readPages } from "../../app/api/read.ts";
import { notificationsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { useAct } from "../../ui/use-act.ts";
import { ChannelsDialog } from "./channels-dialog.tsx";
import { NotificationLine } from "./notification-line.tsx";
import styles from "./notifications.module.css";

/** A person's notices, the latest first. */
export function NotificationsPage() {
  const { notifications: words } = useWords();
  const { unread } = notificationsRoute.useSearch();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const markAll = useAct("markRead", { said: words.markedAll });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button
            variant="default"
            loading={markAll.pending}
            onClick={() => markAll.send({ body: { ids: [], all: true } })}
          >
            {words.markAll}
          </Button>
          <Button variant="default" onClick={() => setChoosing(true)}>
            {words.channels.change}
          </Button>
        </>
      }
    >
      <Group>
        <SegmentedControl
          aria-label={words.which}
          value={unread ? "unread" : "all"}
          onChange={(value) =>
            void navigate({ to: "/thong-bao", search: value === "unread" ? { unread: true } : {} })
          }
          data={[
            { value: "all", label: words.all },
            { value: "unread", label: words.unread },
          ]}
        />
      </Group>
      <NotificationList unread={unread === true} />
      {choosing && <ChannelsDialog onClose={() => setChoosing(false)} />}
    </Page>
  );
}

function NotificationList({ unread }: { unread: boolean }) {
  const { notifications: words } = useWords();
  const pages = useInfiniteQuery(
    readPages("listNotifications", { query: unread ? { unread: "true" } : {} }),
  );
  return (
    <PagedRows query={pages} empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}>
      {(rows) => (
        <ol className={styles.list} aria-label={words.caption}>
          {rows.map((notice) => (
            <NotificationLine key={notice.id} notice={notice} />
          ))}
        </ol>
      )}
    </PagedRows>
  );
}
