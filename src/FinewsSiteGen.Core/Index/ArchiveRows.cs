using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Rows of the state as values of the model, with the columns each is read from.</summary>
internal sealed class ArchiveRows(long build)
{
    public const string Summaries = "p.id, p.address, p.title, p.instant, p.zone, p.has_time, p.updated, p.category, p.source, p.summary, p.quarantined";

    /// <summary>With what a post's own page needs.</summary>
    public const string Whole = Summaries + ", p.path, p.tag, iif(p.twin, p.article, NULL), p.spool, p.spool_length, p.build";

    public const string Entries = "p.address, p.instant, p.zone, p.updated";

    public const string Aliases = "a.path, p.path, p.address, p.title, p.id";

    public const string Expired = "address, title, expired, category, id";

    public static PostSummary Summary(Statement row) => Summary(row, OwnPage.Nothing);

    public PostSummary WholeSummary(Statement row) =>
        Summary(row, new OwnPage(row.Text(11), row.Text(12), row.Maybe(13), row.Number(16) == build ? new SpoolRef(row.Number(14), (int)row.Number(15)) : default));

    public static AddressEntry Entry(Statement row)
    {
        int zone = (int)row.Number(2);
        var published = Time(row.Number(1), zone);
        var updated = row.IsNull(3) ? null : Time(row.Number(3), zone);
        return new AddressEntry(row.Text(0), updated > published || published is null ? updated : published);
    }

    public static Alias Alias(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4));

    private static PostSummary Summary(Statement row, OwnPage own)
    {
        int zone = (int)row.Number(4);
        return new PostSummary
        {
            Id = row.Number(0),
            Address = row.Text(1),
            Title = row.Text(2),
            Time = Time(row.Number(3), zone),
            HasTime = row.Flag(5),
            Updated = row.IsNull(6) ? null : Time(row.Number(6), zone),
            Category = row.Number(7),
            Source = row.Text(8),
            Summary = row.Text(9),
            IsQuarantined = row.Flag(10),
            Own = own,
        };
    }

    private static DateTimeOffset? Time(long utcTicks, int zone) =>
        utcTicks == long.MinValue ? null : new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(zone));
}
