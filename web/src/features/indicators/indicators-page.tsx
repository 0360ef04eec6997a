import type {
  IndicatorGroup,
  IndicatorLine,
  IndicatorList,
  IndicatorTrend,
  UnitRef,
} from "@dondoc/contract";
import { Badge, Flex, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { read } from "../../app/api/read.ts";
import { indicatorsRoute } from "../../app/routes.ts";
import { holds, SEES_PERSONS, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { ChangeMark } from "./change-mark.tsx";
import { FigureLink } from "./figure-link.tsx";
import { valueWord } from "./figure-words.ts";
import { Formula } from "./formula.tsx";
import { IndicatorTabs } from "./indicator-tabs.tsx";
import { lensOf, type Lens } from "./lens.ts";
import { OriginChoice } from "./origin-choice.tsx";
import { FiguresBar } from "./figures-bar.tsx";
import type { PeriodSearch } from "../../ui/period-bar.tsx";
import { Sparkline } from "./sparkline.tsx";
import styles from "./indicators.module.css";

const groups = [
  "result",
  "overdue",
  "delay",
  "quality",
  "steps",
  "office",
  "coordination",
  "inspection",
  "body",
  "measures",
  "voices",
] as const satisfies readonly IndicatorGroup[];

/** Every indicator of a period: its value now, how it moved, its year. */
export function IndicatorsPage() {
  const words = useWords().indicators;
  const search = indicatorsRoute.useSearch();
  const navigate = indicatorsRoute.useNavigate();
  const query = useQuery({
    ...read("listIndicators", { query: search }),
    placeholderData: keepPreviousData,
  });
  const trends = useQuery(read("getIndicatorTrends", { query: search }));
  const person = query.data?.person ?? null;
  return (
    <Page
      title={person ? words.ofPerson(person.name) : words.title}
      lead={person ? words.personLead : words.lead}
    >
      {search.personId === undefined ? (
        <IndicatorTabs search={search} />
      ) : (
        <TextLink to="/chi-so" search={withoutPerson(search)} className="no-print">
          {words.ofAll}
        </TextLink>
      )}
      <Answer query={query} beside={[trends.data]}>
        {(list) => (
          <Stack gap="md">
            {person && <Text c="dimmed">{words.personSeen}</Text>}
            <FiguresBar
              period={list.period}
              before={list.before}
              onChange={(period) => void navigate({ search: { ...period, ...lensOf(search) } })}
            />
            <Flex gap="sm" wrap="wrap" align="flex-end" className="no-print">
              {person === null && (
                <div style={{ maxWidth: "30rem", flex: "1 1 16rem" }}>
                  <UnitPicker
                    label={words.unit}
                    value={list.unit}
                    clearable
                    onChange={(unit) => {
                      const { unitId: _, ...others } = search;
                      void navigate({ search: unit ? { ...others, unitId: unit.id } : others });
                    }}
                  />
                </div>
              )}
              <div style={{ maxWidth: "30rem", flex: "1 1 16rem" }}>
                <OriginChoice />
              </div>
            </Flex>
            {person === null && <PersonLinks unit={list.unit} search={search} />}
            {groups.map((group) => (
              <Group key={group} group={group} list={list} trends={trends.data} />
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function withoutPerson(search: PeriodSearch & Lens): PeriodSearch & Lens {
  const { personId: _, ...others } = search;
  return others;
}

interface PersonLinksProps {
  unit: UnitRef | null;
  search: PeriodSearch & Lens;
}

/** From the agency's figures to a person's: one's own, and those of the chosen agency's people for whoever may see them. */
function PersonLinks({ unit, search }: PersonLinksProps) {
  const words = useWords().indicators;
  const session = useSession();
  const { unitId: _, ...others } = search;
  return (
    <Flex gap="md" wrap="wrap" className="no-print">
      <TextLink to="/chi-so" search={{ ...others, personId: session.person.id }}>
        {words.mine}
      </TextLink>
      {unit && holds(session, SEES_PERSONS) && (
        <TextLink to="/co-quan/$id" params={{ id: unit.id }}>
          {words.people(unit.name)}
        </TextLink>
      )}
    </Flex>
  );
}

interface GroupProps {
  group: IndicatorGroup;
  list: IndicatorList;
  trends: IndicatorTrend | undefined;
}

function Group({ group, list, trends }: GroupProps) {
  const words = useWords().indicators;
  const id = useId();
  const lines = list.items.filter(({ indicator }) => indicator.group === group);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <Title order={2} size="h3" id={id} mb="xs">
        {words.groups[group]}
      </Title>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.indicator.code} line={line} list={list} trends={trends} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  line: IndicatorLine;
  list: IndicatorList;
  trends: IndicatorTrend | undefined;
}

function Line({ line: { indicator, now, before }, list, trends }: LineProps) {
  const words = useWords().indicators;
  const figures = trends?.items.find(({ code }) => code === indicator.code)?.figures ?? [];
  const [first, last] = [figures[0], figures.at(-1)];
  const { period, unit } = list;
  const search = indicatorsRoute.useSearch();
  return (
    <li className={styles.line}>
      <div>
        <Link
          to="/chi-so/$code"
          params={{ code: indicator.code }}
          search={{
            period: period.code,
            asOf: period.asOf,
            ...lensOf(search),
          }}
          className={styles.name}
        >
          {indicator.name}
        </Link>{" "}
        {indicator.official && (
          <Badge variant="light" size="xl" w="max-content">
            {words.official}
          </Badge>
        )}
        <Formula indicator={indicator} />
      </div>
      <FigureLink
        indicator={indicator}
        figure={now}
        smallest={list.smallest}
        period={period}
        unit={unit ?? undefined}
      />
      <div>
        <ChangeMark indicator={indicator} now={now} before={before} />
      </div>
      {first && last && (
        <Sparkline
          figures={figures}
          label={words.trend(
            indicator.name,
            valueWord(words, indicator, first),
            valueWord(words, indicator, last),
          )}
        />
      )}
    </li>
  );
}
