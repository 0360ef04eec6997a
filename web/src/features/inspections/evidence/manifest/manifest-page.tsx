import type { InspectionDetail, InspectionEvidence } from "@dondoc/contract";
import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../../app/api/read.ts";
import { evidenceManifestRoute } from "../../../../app/routes.ts";
import { useWords } from "../../../../app/words/use-words.tsx";
import { Answer } from "../../../../ui/answer.tsx";
import { TextLink } from "../../../../ui/link.tsx";
import { Page } from "../../../../ui/page.tsx";
import { ManifestForm } from "./manifest-form.tsx";

/** Many files of another system at once, with the list that names them: looked at first, then taken in. */
export function EvidenceManifestPage() {
  const { id } = evidenceManifestRoute.useParams();
  const { evidenceManifest: words } = useWords();
  const inspection = useQuery(read("getInspection", { params: { id } }));
  const evidence = useQuery(read("getInspectionEvidence", { params: { id } }));
  return (
    <Page title={words.title} lead={words.lead}>
      <TextLink to="/kiem-tra/$id" params={{ id }} className="no-print">
        {words.back}
      </TextLink>
      <Answer query={inspection}>
        {(found) => (
          <Answer query={evidence}>
            {(offered) => <Importing inspection={found} offered={offered} />}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

export interface ImportingProps {
  inspection: InspectionDetail;
  offered: InspectionEvidence;
}

function Importing({ inspection, offered }: ImportingProps) {
  const { evidenceManifest: words } = useWords();
  const [act] = offered.acts;
  if (!act?.allowed) {
    return (
      <Alert color="yellow" variant="outline">
        {act?.because ?? words.notYours}
      </Alert>
    );
  }
  if (inspection.record !== null) return <Text>{words.signed}</Text>;
  if (offered.findings.length + offered.checks.length === 0) return <Text>{words.nothing}</Text>;
  return <ManifestForm inspection={inspection} offered={offered} />;
}
