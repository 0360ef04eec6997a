import type { PartnerCredit } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";

const figures = [
  ["reported", "reported"],
  ["properly", "properly2"],
  ["upheld", "upheld"],
  ["dismissed", "dismissed"],
  ["accused", "accusedTimes"],
  ["foundSlow", "foundSlow"],
  ["days", "chargedDays"],
] as const;

/** Who reported and who was slow, agency by agency; each opens the reports of that agency. */
export function Credits() {
  const { report: words } = useWords().coordination;
  const items = useQuery(read("getPartnerCredits", {})).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={words.credits} lead={words.creditsLead}>
      <ListTable
        caption={words.credits}
        rows={items}
        rowKey={({ unit }) => unit.id}
        columns={[
          {
            title: words.unit,
            isName: true,
            render: ({ unit }) => (
              <TextLink to="/phoi-hop" search={{ view: "reports", list: "all", unitId: unit.id }}>
                {unit.name}
              </TextLink>
            ),
          },
          ...figures.map(([key, title]) => ({
            title: words[title],
            width: 7,
            align: "end" as const,
            render: (row: PartnerCredit) => row[key],
          })),
        ]}
      />
    </Section>
  );
}
