import type { CalendarDay, CalendarYear } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { calendarRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate, weekdayOf } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { EnterNoticeDialog } from "./enter-notice-dialog.tsx";
import { NoticeTable } from "./notice-table.tsx";

/** A year of the province's calendar: what is off, what is worked, on what ground, and the notices entered. */
export function CalendarPage() {
  const { calendar: words } = useWords();
  const { today } = useSession();
  const { year = Number(today.slice(0, 4)) } = calendarRoute.useSearch();
  const answer = useQuery(read("calendarYear", { query: { year } }));
  const [entering, setEntering] = useState(false);
  const mayEnter = answer.data?.acts.some(({ act }) => act === "calendar.enter-notice");
  return (
    <Page
      title={`${words.title} ${year}`}
      lead={words.lead}
      actions={mayEnter && <Button onClick={() => setEntering(true)}>{words.enter.open}</Button>}
    >
      <Group gap="lg" component="nav" aria-label={words.year}>
        {[year - 1, year + 1].map((other) => (
          <TextLink key={other} to="/lich-lam-viec" search={{ year: other }}>
            {words.yearBefore(other)}
          </TextLink>
        ))}
      </Group>
      <Answer query={answer}>{(calendar) => <Year calendar={calendar} />}</Answer>
      {entering && <EnterNoticeDialog onClose={() => setEntering(false)} />}
    </Page>
  );
}

function Year({ calendar }: { calendar: CalendarYear }) {
  const { calendar: words } = useWords();
  const { year, status, workingDays, days, notices, acts } = calendar;
  return (
    <>
      <Text>{words.facts(workingDays, words.status[status])}</Text>
      <Section title={words.days.title}>
        {days.length === 0 ? <Text>{words.days.none}</Text> : <Days year={year} days={days} />}
      </Section>
      <Section title={words.notices.title}>
        {notices.length === 0 ? (
          <Text>{words.notices.none}</Text>
        ) : (
          <NoticeTable
            notices={notices}
            mayWithdraw={acts.some(({ act }) => act === "calendar.withdraw-notice")}
          />
        )}
      </Section>
    </>
  );
}

function Days({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  const { calendar: words } = useWords();
  const columns: Column<CalendarDay>[] = [
    {
      title: words.days.day,
      isName: true,
      width: 14,
      render: ({ day }) => `${words.weekdays[weekdayOf(day)]} ${formatDate(day)}`,
    },
    {
      title: words.days.kind,
      width: 9,
      render: ({ kind }) => (
        <Text span fw={kind === "make-up" ? 600 : 400}>
          {words.kinds[kind]}
        </Text>
      ),
    },
    { title: words.days.name, render: ({ name }) => name },
    {
      title: words.days.basis,
      render: ({ basis, source }) => (source === "forecast" ? words.days.forecast : basis),
    },
    {
      title: words.days.knownFrom,
      width: 11,
      render: ({ knownFrom, knownFromEstimated, source }) => {
        if (source === "forecast") return "";
        const date = formatDate(knownFrom);
        return knownFromEstimated ? words.days.estimated(date) : date;
      },
    },
  ];
  return (
    <ListTable
      caption={words.days.caption(year)}
      rows={days}
      rowKey={({ day }) => day}
      columns={columns}
    />
  );
}
