import type { UnitDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { unitRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Aliases } from "./aliases.tsx";
import { currentVersion } from "./current-version.ts";
import { Appointments, Successions, Versions } from "./unit-timelines.tsx";
import { UnitFormDialog } from "./unit-form-dialog.tsx";
import { TextLink } from "../../ui/link.tsx";

/** `parts`: what other rooms keep about the agency. */
export function UnitPage({ parts }: { parts: (unitId: string) => ReactNode }) {
  const { id } = unitRoute.useParams();
  return (
    <Answer query={useQuery(read("getUnit", { params: { id } }))}>
      {(unit) => <UnitRecord unit={unit} parts={parts(unit.id)} />}
    </Answer>
  );
}

/** Counted by the list it opens. */
function OpenTasks({ unitId }: { unitId: string }) {
  const { unit: words } = useWords().organisation;
  const { data } = useQuery(read("getFigures", { query: { unitId, unended: "true" } }));
  const open = data?.figures.find(({ list }) => list === "open")?.count ?? 0;
  if (open === 0) return null;
  return (
    <TextLink to="/nhiem-vu" search={{ unitId }}>
      {words.tasks(open)}
    </TextLink>
  );
}

function UnitRecord({ unit, parts }: { unit: UnitDetail; parts: ReactNode }) {
  const { organisation } = useWords();
  const session = useSession();
  const words = organisation.unit;
  const now = currentVersion(unit.versions, session.today);
  const mayEdit = holds(session, ...acts.editOrganisation);
  return (
    <Page
      title={now?.name ?? organisation.title}
      lead={now && words.lead(organisation.kinds[now.kind], now.parent?.name ?? "")}
      actions={mayEdit && now && <Revise unit={unit} />}
    >
      <OpenTasks unitId={unit.id} />
      <Section title={words.people}>
        <Appointments appointments={unit.appointments} />
      </Section>
      {parts}
      <Section title={words.versions}>
        <Versions versions={unit.versions} />
      </Section>
      <Section title={words.successions}>
        <Successions successions={unit.successions} />
      </Section>
      <Section title={words.aliases} lead={words.aliasesLead}>
        <Aliases unit={unit} mayEdit={mayEdit} />
      </Section>
    </Page>
  );
}

function Revise({ unit }: { unit: UnitDetail }) {
  const { edit } = useWords().organisation;
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {edit.revise}
      </Button>
      {opened && <UnitFormDialog unit={unit} onClose={close} />}
    </>
  );
}
