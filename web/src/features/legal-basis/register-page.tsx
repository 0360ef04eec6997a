import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload, IconPlus, IconTableImport } from "@tabler/icons-react";
import { acts } from "../../app/acts.ts";
import { legalBasisRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Page } from "../../ui/page.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { ImportLegalDocuments } from "./import-dialog.tsx";
import { OutdatedList } from "./outdated-list.tsx";
import { RegisterFilters } from "./register-filters.tsx";
import { RegisterList } from "./register-list.tsx";
import { ReviewList } from "./review-list.tsx";

/** The register of legal bases, what rests on expired ones, and the reviews that followed. */
export function LegalBasisPage() {
  const { legalBasis: words } = useWords();
  const { view } = legalBasisRoute.useSearch();
  return (
    <Page title={words.title} lead={words.lead} actions={<Actions />}>
      <RegisterFilters />
      {view === "outdated" && <OutdatedList />}
      {view === "reviews" && <ReviewList />}
      {view !== "outdated" && view !== "reviews" && <RegisterList />}
    </Page>
  );
}

function Actions() {
  const { legalBasis: words } = useWords();
  const session = useSession();
  const { view: _view, ...search } = legalBasisRoute.useSearch();
  const [adding, add] = useDisclosure();
  const [importing, imports] = useDisclosure();
  const mayEdit = holds(session, ...acts.keepLegalBasis);
  return (
    <>
      {mayEdit && (
        <>
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={add.open}>
            {words.edit.add}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTableImport aria-hidden size={20} />}
            onClick={imports.open}
          >
            {words.import.open}
          </Button>
        </>
      )}
      <Button
        component="a"
        variant="default"
        href={`/api/legal-documents/export.xlsx?${new URLSearchParams(search)}`}
        leftSection={<IconDownload aria-hidden size={20} />}
      >
        {words.export}
      </Button>
      {adding && <EntryDialog onClose={add.close} />}
      {importing && <ImportLegalDocuments onClose={imports.close} />}
    </>
  );
}
