import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconTableImport } from "@tabler/icons-react";
import { acts } from "../../app/acts.ts";
import { unitListRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ButtonLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { GroupList } from "./group-list.tsx";
import { ImportUnits } from "./import-dialog.tsx";
import { UnitFilters } from "./unit-filters.tsx";
import { UnitFormDialog } from "./unit-form-dialog.tsx";
import { UnitList } from "./unit-list.tsx";

export function UnitListPage() {
  const { organisation: words } = useWords();
  const { view } = unitListRoute.useSearch();
  const session = useSession();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {holds(session, ...acts.editOrganisation) && <Actions />}
          <ButtonLink variant="default" to="/co-quan/sap-xep">
            {words.reorganisations}
          </ButtonLink>
        </>
      }
    >
      <UnitFilters />
      {view === "groups" ? <GroupList /> : <UnitList />}
    </Page>
  );
}

function Actions() {
  const { organisation: words } = useWords();
  const [adding, add] = useDisclosure();
  const [importing, imports] = useDisclosure();
  return (
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
      {adding && <UnitFormDialog onClose={add.close} />}
      {importing && <ImportUnits onClose={imports.close} />}
    </>
  );
}
