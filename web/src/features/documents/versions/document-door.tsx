import type { DocumentRef } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../app/words/use-words.tsx";
import { nameOfRef } from "./versions-box.tsx";

export function DocumentDoor({ document }: { document: DocumentRef }) {
  const { versions: words } = useWords().documents;
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to="/van-ban/$id" params={{ id: document.id }} search={{}} {...props} />
      )}
    >
      {words.backTo(nameOfRef(document))}
    </Button>
  );
}
