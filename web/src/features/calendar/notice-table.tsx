import type { CalendarNotice } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { WithdrawNoticeDialog } from "./withdraw-notice-dialog.tsx";

interface Props {
  notices: readonly CalendarNotice[];
  mayWithdraw: boolean;
}

/** The notices of a year with who entered them, what they moved, and whether they still stand. */
export function NoticeTable({ notices, mayWithdraw }: Props) {
  const { calendar } = useWords();
  const words = calendar.notices;
  const [withdrawing, setWithdrawing] = useState<CalendarNotice>();
  const columns: Column<CalendarNotice>[] = [
    {
      title: words.reference,
      isName: true,
      render: ({ reference, issuer, issuedOn }) => (
        <>
          {reference}
          <Text c="dimmed">{words.issuedOn(issuer, formatDate(issuedOn))}</Text>
        </>
      ),
    },
    {
      title: words.days,
      render: ({ days }) =>
        days.map(({ day, kind, name }) => (
          <div key={day}>{`${formatDate(day)}: ${calendar.kinds[kind]}, ${name}`}</div>
        )),
    },
    {
      title: words.entered,
      width: 11,
      render: ({ enteredBy, enteredAt }) => words.by(enteredBy, formatInstant(enteredAt)),
    },
    { title: words.moved, width: 8, render: ({ moved }) => words.movedLimits(moved) },
    {
      title: words.state,
      width: 14,
      render: (notice) =>
        notice.withdrawn ? (
          words.withdrawn(
            notice.withdrawn.by,
            formatInstant(notice.withdrawn.at),
            notice.withdrawn.reason,
            notice.withdrawn.moved,
          )
        ) : (
          <>
            <div>{words.standing}</div>
            {mayWithdraw && (
              <Button
                variant="default"
                aria-label={words.withdrawOf(notice.reference)}
                onClick={() => setWithdrawing(notice)}
              >
                {words.withdraw}
              </Button>
            )}
          </>
        ),
    },
  ];
  return (
    <>
      <ListTable caption={words.caption} rows={notices} rowKey={({ id }) => id} columns={columns} />
      {withdrawing && (
        <WithdrawNoticeDialog notice={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </>
  );
}
