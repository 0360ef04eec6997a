import type { DocumentDetail } from "@dondoc/contract";
import { ExpungeDialog } from "./expunge-dialog.tsx";
import { DecideExpungeDialog } from "./decide-expunge-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { NoTaskDialog } from "./no-task-dialog.tsx";
import { PagesDialog } from "./pages-dialog.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";
import { RestDialog } from "./rest-dialog.tsx";
import { SendBackDialog } from "./send-back-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import type { LetterKeys } from "./use-letter-keys.ts";
import type { Reading } from "./use-reading.ts";

interface RoomDialogsProps {
  document: DocumentDetail;
  reading: Reading;
  letters: LetterKeys;
}

/** The one dialog that is open, if any. */
export function RoomDialogs({ document, reading, letters }: RoomDialogsProps) {
  const { dialog, closeDialog: onClose } = reading;
  if (!dialog) return null;
  switch (dialog.kind) {
    case "reject":
    case "split": {
      const assignment = document.assignments.find(({ id }) => id === dialog.id);
      if (!assignment) return null;
      return dialog.kind === "reject" ? (
        <RejectDialog assignment={assignment} onClose={onClose} />
      ) : (
        <SplitDialog document={document} assignment={assignment} onClose={onClose} />
      );
    }
    case "rest":
      return (
        <RestDialog document={document} waiting={reading.decisions.waiting} onClose={onClose} />
      );
    case "pages":
      return <PagesDialog document={document} first={dialog.page} onClose={onClose} />;
    case "keys":
      return <KeysDialog letters={letters} onClose={onClose} />;
    case "propose":
      return <ProposeDialog document={document} onClose={onClose} />;
    case "release":
      return <ReleaseDialog document={document} onClose={onClose} />;
    case "send-back":
      return <SendBackDialog document={document} onClose={onClose} />;
    case "no-task":
      return <NoTaskDialog document={document} onClose={onClose} />;
    case "expunge":
      return <ExpungeDialog document={document} onClose={onClose} />;
    case "decide-expunge":
      return <DecideExpungeDialog document={document} onClose={onClose} />;
    default:
      return dialog satisfies never;
  }
}
