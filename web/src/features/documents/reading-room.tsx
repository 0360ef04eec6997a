import type { DocumentDetail } from "@dondoc/contract";
import { Stack, Tabs } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { AddMissed } from "./add-missed.tsx";
import { DocumentText } from "./document-text.tsx";
import { RoomContext } from "./room.ts";
import { RoomDialogs } from "./room-dialogs.tsx";
import { RoomHead } from "./room-head.tsx";
import { QuestionDock } from "./questions/question-dock.tsx";
import { QuestionsDoor } from "./questions/questions-door.tsx";
import { SidePane } from "./side-pane.tsx";
import { type PaneRefs, type Reading, useReading } from "./use-reading.ts";
import { useTop } from "./use-top.ts";
import { useArrival } from "./use-arrival.ts";
import { useReadingKeys } from "./use-reading-keys.ts";
import { useLetterKeys } from "./use-letter-keys.ts";
import styles from "./reading-room.module.css";

/** The reading screen: the text on the left, what was read of it on the right, each tied to the other. */
export function ReadingRoom({
  document,
  first,
  top,
  others,
}: {
  document: DocumentDetail;
  first: string | null;
  /** What other rooms ask of the reader first. */
  top: ReactNode;
  /** What other rooms keep about the document. */
  others: ReactNode;
}) {
  const textPane = useRef<HTMLDivElement>(null);
  const sidePane = useRef<HTMLDivElement>(null);
  const reading = useReading(document, first, { textPane, sidePane });
  const letters = useLetterKeys();
  useArrival(reading.room, document.assignments, first);
  useReadingKeys({
    room: reading.room,
    assignments: document.assignments,
    chosen: reading.chosen,
    active: letters.on && reading.dialog === null && reading.editing === null && !reading.marking,
  });
  return (
    <RoomContext value={reading.room}>
      <Stack gap="xs">
        <RoomHead document={document} />
        {reading.wide ? (
          <Panes {...{ document, reading, top, others, textPane, sidePane }} />
        ) : (
          <Leaves {...{ document, reading, top, others, textPane, sidePane }} />
        )}
        <RoomDialogs document={document} reading={reading} letters={letters} />
      </Stack>
    </RoomContext>
  );
}

interface Part extends PaneRefs {
  document: DocumentDetail;
  reading: Reading;
  top: ReactNode;
  others: ReactNode;
}

function Panes({ document, reading, top, others, textPane, sidePane }: Part) {
  const { page } = useWords().documents;
  const panes = useRef<HTMLDivElement>(null);
  const below = useTop(panes);
  return (
    <div
      ref={panes}
      className={styles.panes}
      style={{ ["--panes-top" as string]: `${below}px` }}
      data-panes
    >
      <div className={styles.left}>
        {/* It scrolls on its own, also where no passage in it takes the focus. */}
        <section
          ref={textPane}
          className={styles.textPane}
          aria-label={page.textRegion}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <DocumentText document={document} chosen={reading.chosen} onPick={reading.room.choose} />
        </section>
        <Missed document={document} reading={reading} textPane={textPane} />
        <QuestionDock document={document} text={textPane} />
      </div>
      <section className={styles.side} aria-label={page.sideRegion}>
        <SidePane document={document} reading={reading} top={top} others={others} pane={sidePane} />
      </section>
    </div>
  );
}

function Missed({ document, reading, textPane }: Omit<Part, "sidePane" | "top" | "others">) {
  const inHand = document.assignments.find(({ id }) => id === reading.chosen);
  return (
    <AddMissed
      document={document}
      root={textPane}
      markingFrom={reading.marking ? (inHand?.end ?? 0) : null}
      onStop={reading.stopMarking}
    />
  );
}

/** On a phone the two panes are two leaves of the same page. */
function Leaves({ document, reading, top, others, textPane, sidePane }: Part) {
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
      <Tabs.Panel value="text">
        <div ref={textPane}>
          <DocumentText document={document} chosen={reading.chosen} onPick={reading.room.choose} />
        </div>
        <Missed document={document} reading={reading} textPane={textPane} />
        <QuestionDock document={document} text={textPane} />
      </Tabs.Panel>
      <Tabs.Panel value="assignments">
        <QuestionsDoor questions={document.questions} />
        <SidePane document={document} reading={reading} top={top} others={others} pane={sidePane} />
      </Tabs.Panel>
    </Tabs>
  );
}
