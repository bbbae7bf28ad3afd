using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>How many posts each day has, kept as posts come and go.</summary>
internal sealed class DayBook(SqliteConnection connection, ChangeLog? log)
{
    private readonly Dictionary<long, (long Shown, long Indexable)> before = [];
    private IReadOnlyList<DayCount>? days;
    private IReadOnlyList<MonthCount>? months;

    /// <summary>Days with posts that mixed lists show, oldest first.</summary>
    public IReadOnlyList<DayCount> Days => days ??=
        [.. connection.Rows(row => new DayCount(DayNumber.Day(row.GetInt64(0)), row.GetInt32(1)), "SELECT day, shown FROM days WHERE shown > 0 ORDER BY day")];

    /// <summary>Months with indexable posts, oldest first.</summary>
    public IReadOnlyList<MonthCount> Months => months ??=
        [.. connection.Rows(
            row => new MonthCount((int)(row.GetInt64(0) / 100), (int)(row.GetInt64(0) % 100), row.GetInt32(1)),
            "SELECT day / 100 AS month, sum(indexable) FROM days WHERE indexable > 0 GROUP BY month ORDER BY month")];

    /// <summary>Days whose number of shown posts is another than before.</summary>
    public IReadOnlyList<(DateOnly Day, int Before, int Now)> Changes() =>
        [.. before.Select(one => (DayNumber.Day(one.Key), (int)one.Value.Shown, (int)Read(one.Key).Shown)).Where(one => one.Item2 != one.Item3).OrderBy(one => one.Item1)];

    /// <summary>Takes in what changed so far; may be called again after more has changed.</summary>
    public void Settle()
    {
        (days, months) = (null, null);
        if (log is null)
        {
            connection.Run("DELETE FROM days");
            connection.Run(Schema.CountDays);
            return;
        }
        foreach (long day in log.Shown.Keys.Union(log.Indexable.Keys).Where(day => day > 0))
            Settle(day, log.Shown.GetValueOrDefault(day)?.Growth ?? 0, log.Indexable.GetValueOrDefault(day)?.Growth ?? 0);
    }

    private void Settle(long day, long shown, long indexable)
    {
        if (!before.TryGetValue(day, out var was))
            before.Add(day, was = Read(day));
        if (was.Shown + shown == 0 && was.Indexable + indexable == 0)
            connection.Run("DELETE FROM days WHERE day = $1", day);
        else
            connection.Run("INSERT INTO days VALUES ($1, $2, $3) ON CONFLICT (day) DO UPDATE SET shown = $2, indexable = $3", day, was.Shown + shown, was.Indexable + indexable);
    }

    private (long Shown, long Indexable) Read(long day) =>
        connection.Rows(row => (row.GetInt64(0), row.GetInt64(1)), "SELECT shown, indexable FROM days WHERE day = $1", day).FirstOrDefault();
}
