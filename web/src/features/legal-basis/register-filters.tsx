import type { LegalKind, LegalStanding } from "@dondoc/contract";
import { Group, SegmentedControl, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { legalBasisRoute, legalKinds, legalStandings, legalViews } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { SearchField } from "../../ui/search-field.tsx";

interface Search {
  view?: (typeof legalViews)[number];
  kind?: LegalKind;
  standing?: LegalStanding;
  issuer?: string;
  asOf?: string;
  q?: string;
}

/** All filters stand in the address, so that a view can be sent to somebody. */
export function RegisterFilters() {
  const { legalBasis: words, ui } = useWords();
  const { today } = useSession();
  const search = legalBasisRoute.useSearch();
  const navigate = legalBasisRoute.useNavigate();
  const wide = useMediaQuery("(min-width: 36em)", true, { getInitialValueInEffect: false });
  const issuers = useQuery(read("listLegalIssuers", {}));
  const put = <K extends keyof Search>(key: K, value: Search[K] | "" | null | undefined) => {
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  };
  const view = search.view ?? "register";
  return (
    <search className="no-print">
      <Stack align="flex-start" gap="md">
        <SegmentedControl
          aria-label={words.views}
          size="md"
          orientation={wide ? "horizontal" : "vertical"}
          value={view}
          onChange={(chosen) =>
            put(
              "view",
              legalViews.find((one) => one === chosen && one !== "register"),
            )
          }
          data={legalViews.map((one) => ({ value: one, label: words[one] }))}
        />
        {view === "register" && (
          <Group align="flex-end" gap="md" w="100%">
            <div style={{ flex: "1 1 16rem", maxWidth: "28rem" }}>
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={search.q ?? ""}
                onSearch={(q) => put("q", q)}
              />
            </div>
            <ChoiceField
              label={words.standing}
              any={words.anyStanding}
              options={legalStandings}
              nameOf={(one) => ui.legalStandings[one]}
              value={search.standing}
              onChange={(one) => put("standing", one)}
            />
            <ChoiceField
              label={words.kind}
              any={words.anyKind}
              options={legalKinds}
              nameOf={(one) => words.kinds[one]}
              value={search.kind}
              onChange={(one) => put("kind", one)}
            />
            <ChoiceField
              label={words.issuer}
              any={words.anyIssuer}
              style={{ width: "15rem", maxWidth: "100%" }}
              options={issuers.data?.items ?? []}
              nameOf={(one) => one}
              value={search.issuer}
              onChange={(one) => put("issuer", one)}
            />
            <div style={{ width: "11rem" }}>
              <DateField
                label={words.asOf}
                value={search.asOf ?? today}
                onChange={(asOf) => put("asOf", asOf === today ? null : asOf)}
              />
            </div>
          </Group>
        )}
      </Stack>
    </search>
  );
}
