import type { DocumentDetail } from "@dondoc/contract";
import { Button, Tabs } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { BackToRegister } from "./back-to-register.tsx";
import { DocumentText } from "./document-text.tsx";
import { ExpungeMenu } from "./expunge-menu.tsx";
import { RoomContext } from "./room.ts";
import { RoomDialogs } from "./room-dialogs.tsx";
import { SidePane } from "./side-pane.tsx";
import { DocumentStateBadge } from "./state-badge.tsx";
import { nameOf } from "./name-of.ts";
import { type PaneRefs, type Reading, useReading } from "./use-reading.ts";
import { useReadingKeys } from "./use-reading-keys.ts";
import { useLetterKeys } from "./use-letter-keys.ts";
import styles from "./reading-room.module.css";

/** The reading screen: the text on the left, what was read of it on the right, each tied to the other. */
export function ReadingRoom({
  document,
  first,
}: {
  document: DocumentDetail;
  first: string | null;
}) {
  const textPane = useRef<HTMLDivElement>(null);
  const sidePane = useRef<HTMLDivElement>(null);
  const reading = useReading(document, first, { textPane, sidePane });
  const { documents: words } = useWords();
  const letters = useLetterKeys();
  useReadingKeys({
    room: reading.room,
    assignments: document.assignments,
    chosen: reading.chosen,
    active: letters.on && reading.dialog === null && reading.editing === null,
  });
  return (
    <RoomContext value={reading.room}>
      <Page
        title={nameOf(document, words)}
        lead={<Lead document={document} />}
        actions={
          <>
            {document.hasFile && (
              <Button
                component="a"
                href={`/api/documents/${document.id}/file`}
                variant="default"
                leftSection={<IconDownload aria-hidden size={18} />}
              >
                {words.page.original}
              </Button>
            )}
            <ExpungeMenu />
          </>
        }
      >
        {reading.wide ? (
          <Panes document={document} reading={reading} textPane={textPane} sidePane={sidePane} />
        ) : (
          <Leaves document={document} reading={reading} textPane={textPane} sidePane={sidePane} />
        )}
        <RoomDialogs document={document} reading={reading} letters={letters} />
      </Page>
    </RoomContext>
  );
}

function Lead({ document }: { document: DocumentDetail }) {
  const { register } = useWords().documents;
  const { header, fileName, state } = document;
  const date = header.issuedOn;
  return (
    <span className={styles.lead}>
      <span className={styles.subject}>{header.subject ?? fileName ?? register.noSubject}</span>
      <BackToRegister />
      <DocumentStateBadge state={state} />
      {[header.issuerName, date && formatDate(date)].filter(Boolean).join(" · ")}
    </span>
  );
}

interface Part extends PaneRefs {
  document: DocumentDetail;
  reading: Reading;
}

function Panes({ document, reading, textPane, sidePane }: Part) {
  const { page } = useWords().documents;
  return (
    <div className={styles.panes} data-panes>
      {/* It scrolls on its own, also where no passage in it takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={textPane} className={styles.textPane} aria-label={page.textRegion} tabIndex={0}>
        <DocumentText document={document} chosen={reading.chosen} onPick={reading.room.choose} />
      </section>
      <section className={styles.side} aria-label={page.sideRegion}>
        <SidePane document={document} reading={reading} pane={sidePane} />
      </section>
    </div>
  );
}

/** On a phone the two panes are two leaves of the same page. */
function Leaves({ document, reading, textPane, sidePane }: Part) {
  const { page } = useWords().documents;
  const reviewed = document.assignments.filter(({ state }) => state !== "proposed").length;
  return (
    <Tabs
      value={reading.tab}
      onChange={(tab) => reading.setTab(tab === "text" ? "text" : "assignments")}
      keepMounted
    >
      <Tabs.List grow className={styles.tabs}>
        <Tabs.Tab value="text">{page.textTab}</Tabs.Tab>
        <Tabs.Tab value="assignments">
          {page.assignmentsTab(reviewed, document.assignments.length)}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="text" ref={textPane}>
        <DocumentText document={document} chosen={reading.chosen} onPick={reading.room.choose} />
      </Tabs.Panel>
      <Tabs.Panel value="assignments">
        <SidePane document={document} reading={reading} pane={sidePane} />
      </Tabs.Panel>
    </Tabs>
  );
}
