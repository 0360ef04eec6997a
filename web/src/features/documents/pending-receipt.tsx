import type { DocumentRow } from "@dondoc/contract";
import { IconBook } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { SignBadge } from "./state-badge.tsx";

/** That the reader's own agency has still to say it has studied the document. */
export function PendingReceipt({ row: { receipt } }: { row: DocumentRow }) {
  const { register } = useWords().documents;
  if (receipt?.mustStudy !== true || receipt.acknowledgedAt !== null) return null;
  return (
    <SignBadge icon={IconBook} bg="#fff3cd" c="#5c4400">
      {register.mustStudy}
    </SignBadge>
  );
}
