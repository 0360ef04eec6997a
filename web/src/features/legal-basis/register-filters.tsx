import type { LegalKind, LegalStanding } from "@dondoc/contract";
import { Group, NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { legalBasisRoute, legalKinds, legalStandings, legalViews } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
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
            <NativeSelect
              label={words.standing}
              value={search.standing ?? ""}
              onChange={({ currentTarget }) =>
                put(
                  "standing",
                  legalStandings.find((one) => one === currentTarget.value),
                )
              }
            >
              <option value="">{words.anyStanding}</option>
              {legalStandings.map((one) => (
                <option key={one} value={one}>
                  {ui.legalStandings[one]}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label={words.kind}
              value={search.kind ?? ""}
              onChange={({ currentTarget }) =>
                put(
                  "kind",
                  legalKinds.find((one) => one === currentTarget.value),
                )
              }
            >
              <option value="">{words.anyKind}</option>
              {legalKinds.map((one) => (
                <option key={one} value={one}>
                  {words.kinds[one]}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label={words.issuer}
              style={{ width: "15rem", maxWidth: "100%" }}
              value={search.issuer ?? ""}
              onChange={({ currentTarget }) => put("issuer", currentTarget.value)}
            >
              <option value="">{words.anyIssuer}</option>
              {(issuers.data?.items ?? []).map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </NativeSelect>
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
