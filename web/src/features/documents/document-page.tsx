import type { DocumentDetail } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read } from "../../app/api/read.ts";
import { documentRoute } from "../../app/routes.ts";
import { Answer } from "../../ui/answer.tsx";
import { ReadingRoom } from "./reading-room.tsx";
import { StubPage } from "./stub-page.tsx";

interface DocumentPageProps {
  /** What other rooms ask of the reader first, under the receipt. */
  top: (document: DocumentDetail) => ReactNode;
  /** What other rooms keep about the document, before its citations and history. */
  parts: (document: DocumentDetail) => ReactNode;
}

/** One document: read, decided assignment by assignment, proposed, released. */
export function DocumentPage({ top, parts }: DocumentPageProps) {
  const { id } = documentRoute.useParams();
  const { assignmentId } = documentRoute.useSearch();
  const query = useQuery(read("getDocument", { params: { id } }));
  return (
    <Answer query={query}>
      {(document) =>
        document.secretStub || document.state === "expunged" ? (
          <StubPage document={document} />
        ) : (
          <ReadingRoom
            key={id}
            document={document}
            first={assignmentId ?? null}
            top={top(document)}
            others={parts(document)}
          />
        )
      }
    </Answer>
  );
}
