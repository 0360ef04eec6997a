import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { documentRoute } from "../../app/routes.ts";
import { Answer } from "../../ui/answer.tsx";
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
          <ReadingRoom key={id} document={document} first={assignmentId ?? null} />
        )
      }
    </Answer>
  );
}
