import type { DocumentDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { PagePicture } from "../page-picture.tsx";
import { useRoom } from "../room.ts";
import { pageOfField } from "../scan-page.ts";
import type { Question } from "./question-queue.ts";
import styles from "./questions.module.css";

/** What the letters were recognised from, beside the question; the whole page is a click away. */
export function ScannedHead({
  document,
  question,
}: {
  document: DocumentDetail;
  question: Question;
}) {
  const { pages: words } = useWords().documents;
  const room = useRoom();
  if (question.code !== "FROM_SCAN" || !document.hasFile) return null;
  const page = pageOfField(document, question.field);
  return (
    <div className={styles.scanned}>
      <PagePicture key={page} documentId={document.id} page={page} head />
      <Button variant="subtle" h={44} px="xs" onClick={() => room.ask({ kind: "pages", page })}>
        {words.whole}
      </Button>
    </div>
  );
}
