import type { DocumentDetail } from "@dondoc/contract";
import { useMediaQuery } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { read } from "../../app/api/read.ts";
import { useStatus } from "../../ui/status.tsx";
import { useWords } from "../../app/words/use-words.tsx";
import type { Room, RoomDialog } from "./room.ts";
import { focusAnswer } from "./questions/focus-answer.ts";
import { scrollTo } from "./scroll-to.ts";
import { type Decisions, useDecisions } from "./use-decisions.ts";

type Tab = "text" | "assignments";

export interface PaneRefs {
  textPane: RefObject<HTMLDivElement | null>;
  sidePane: RefObject<HTMLDivElement | null>;
}

export interface Reading {
  room: Room;
  decisions: Decisions;
  chosen: string | null;
  editing: { id: string; field: string | undefined } | null;
  header: { field: string | undefined } | null;
  picked: ReadonlySet<string> | null;
  dialog: RoomDialog | null;
  wide: boolean;
  tab: Tab;
  setTab: (tab: Tab) => void;
  closeDialog: () => void;
  closeHeader: () => void;
  stopMerge: () => void;
  /** Whether the text is being marked by keys. */
  marking: boolean;
  stopMarking: () => void;
}

/** Where the reader is: the assignment in hand, the form or dialog that is open, the pane that is shown. */
export function useReading(
  document: DocumentDetail,
  first: string | null,
  { textPane, sidePane }: PaneRefs,
): Reading {
  const { assignments, id: documentId } = document;
  const { acts } = document;
  const words = useWords().documents;
  const say = useStatus();
  const decisions = useDecisions(documentId);
  const { decide } = decisions;
  const wide = useMediaQuery("(min-width: 62em)", true, { getInitialValueInEffect: false });
  const [wanted, setWanted] = useState(() => {
    const start =
      assignments.find(({ id }) => id === first) ??
      assignments.find(({ state }) => state === "proposed") ??
      assignments[0];
    return { id: start?.id, at: start?.start ?? 0 };
  });
  // After a split or merge another one stands in its place.
  const inHand =
    assignments.find(({ id }) => id === wanted.id) ??
    assignments.find(({ end }) => end > wanted.at);
  const chosen = inHand?.id ?? null;
  const chosenNow = useRef(chosen);
  useEffect(() => {
    chosenNow.current = chosen;
  }, [chosen]);
  const [editing, setEditing] = useState<Reading["editing"]>(null);
  const [header, setHeader] = useState<Reading["header"]>(null);
  const [picked, setPicked] = useState<Set<string> | null>(null);
  const [dialog, setDialog] = useState<RoomDialog | null>(null);
  const [marking, setMarking] = useState(false);
  const [tab, setTab] = useState<Tab>("assignments");
  const cache = useQueryClient();

  const room = useMemo<Room>(() => {
    const { queryKey } = read("getDocument", { params: { id: documentId } });
    const known = () => cache.getQueryData<DocumentDetail>(queryKey)?.assignments ?? [];
    const goTo = (id: string) => {
      setWanted({ id, at: known().find((one) => one.id === id)?.start ?? 0 });
      requestAnimationFrame(() => {
        // The panes fill the window once the reader has begun to work in them.
        sidePane.current?.closest("[data-panes]")?.scrollIntoView({ block: "nearest" });
        scrollTo(textPane.current, `[data-badge="${id}"]`);
        scrollTo(sidePane.current, `[data-card="${id}"]`);
      });
    };
    const choose = (id: string) => {
      setTab("assignments");
      goTo(id);
    };
    return {
      choose,
      showPassage: (id) => {
        setTab("text");
        goTo(id);
      },
      showSpan: (start) => {
        setTab("text");
        requestAnimationFrame(() => scrollTo(textPane.current, pieceAt(textPane.current, start)));
      },
      lookAt: (id, start) => {
        if (id !== null) setWanted({ id, at: start ?? 0 });
        requestAnimationFrame(() => {
          if (start !== null) scrollTo(textPane.current, pieceAt(textPane.current, start), "start");
          if (id !== null && wide) scrollTo(sidePane.current, `[data-card="${id}"]`);
        });
      },
      markByKeys: () => {
        setTab("text");
        setMarking(true);
      },
      toQuestions: () => {
        setTab("text");
        requestAnimationFrame(() => focusAnswer(window.document.querySelector("[data-questions]")));
      },
      showChosen: () =>
        requestAnimationFrame(() => {
          if (wide) scrollTo(textPane.current, `[data-badge][aria-pressed="true"]`);
        }),
      edit: (id, field) => {
        choose(id);
        setEditing({ id, field });
      },
      closeEditor: (id) => {
        setEditing(null);
        returnTo(sidePane, `[data-card="${id}"]`);
      },
      accept: (id) => {
        // The page may be a moment behind what was just decided.
        const now = known();
        const one = now.find((assignment) => assignment.id === id);
        if (!one) return;
        if (one.mode === null && one.state !== "rejected") {
          say(words.assignment.modeFirst);
          choose(id);
          requestAnimationFrame(() =>
            sidePane.current?.querySelector<HTMLElement>(`[data-mode-of="${id}"]`)?.focus(),
          );
          return;
        }
        decide({ kind: "accept", id });
        const next = nextProposed(
          now.filter((other) => other.state !== "rejected"),
          id,
        );
        if (next) choose(next);
      },
      ask: setDialog,
      pickForMerge: (id) =>
        setPicked((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      stretchMerge: (step) => {
        const now = known().filter(({ state }) => state !== "rejected" && state !== "released");
        const at = now.findIndex(({ id }) => id === chosenNow.current);
        const next = now[at + step];
        const from = now[at];
        if (!from || !next) return;
        setPicked((before) => stretched(before, from.id, next.id));
        goTo(next.id);
      },
      decide,
      editHeader: (field) => {
        setTab("assignments");
        setHeader({ field });
        requestAnimationFrame(() => scrollTo(sidePane.current, "[data-header]"));
      },
      acts,
      documentId,
      asOf: document.header.issuedOn ?? undefined,
    };
  }, [
    acts,
    cache,
    decide,
    document.header.issuedOn,
    documentId,
    say,
    sidePane,
    textPane,
    wide,
    words,
  ]);

  return {
    room,
    decisions,
    chosen,
    editing,
    header,
    picked,
    dialog,
    wide,
    tab,
    setTab,
    closeDialog: () => setDialog(null),
    closeHeader: () => {
      setHeader(null);
      returnTo(sidePane, "[data-header]");
    },
    stopMerge: () => setPicked(null),
    marking,
    stopMarking: () => setMarking(false),
  };
}

/** Going on takes the neighbour in; going back over one that is in lets the last one go. */
function stretched(before: ReadonlySet<string> | null, from: string, next: string): Set<string> {
  const after = new Set(before ?? []);
  if (after.has(from) && after.has(next)) after.delete(from);
  else after.add(from).add(next);
  return after;
}

/** A form that closes takes the focus with it and leaves the pane scrolled to its end: both go back to where it stood. */
function returnTo(pane: RefObject<HTMLElement | null>, selector: string): void {
  requestAnimationFrame(() => {
    scrollTo(pane.current, selector);
    pane.current?.querySelector<HTMLElement>(`${selector} button`)?.focus({ preventScroll: true });
  });
}

/** The next one not yet decided after this one, else the first such above it. */
function nextProposed(assignments: DocumentDetail["assignments"], id: string): string | undefined {
  const at = assignments.findIndex((one) => one.id === id);
  const after = [...assignments.slice(at + 1), ...assignments.slice(0, at)];
  return after.find(({ state }) => state === "proposed")?.id;
}

/** The piece of text that covers an offset. */
function pieceAt(pane: HTMLElement | null, start: number): string {
  const starts = [...(pane?.querySelectorAll<HTMLElement>("[data-start]") ?? [])].map((piece) =>
    Number(piece.dataset["start"]),
  );
  return `[data-start="${starts.findLast((one) => one <= start) ?? 0}"]`;
}
