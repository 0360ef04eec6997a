import type { DocumentDetail } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { read } from "../../app/api/read.ts";
import { documentRoute } from "../../app/routes.ts";
import { Answer } from "../../ui/answer.tsx";
import { currentAssignments } from "./current-assignments.ts";
import { ReadingRoom } from "./reading-room.tsx";
import { StubPage } from "./stub-page.tsx";

/** One document: read, decided assignment by assignment, proposed, released. */
export function DocumentPage() {
  const { id } = documentRoute.useParams();
  const { assignmentId } = documentRoute.useSearch();
  const query = useQuery(read("getDocument", { params: { id } }));
  return (
    <Answer query={query}>
      {(document) =>
        document.secretStub || document.state === "expunged" ? (
          <StubPage document={document} />
        ) : (
          <Current key={id} document={document} first={assignmentId ?? null} />
        )
      }
    </Answer>
  );
}

function Current({ document, first }: { document: DocumentDetail; first: string | null }) {
  const current = useMemo(
    () => ({ ...document, assignments: currentAssignments(document.assignments) }),
    [document],
  );
  return <ReadingRoom document={current} first={first} />;
}
