using System.Globalization;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>timespan.*</c></summary>
internal static class TimespanFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        From("from_days", "days", TimeSpan.FromDays),
        From("from_hours", "hours", TimeSpan.FromHours),
        From("from_minutes", "minutes", TimeSpan.FromMinutes),
        From("from_seconds", "seconds", TimeSpan.FromSeconds),
        From("from_milliseconds", "millis", TimeSpan.FromMilliseconds),
        new("timespan", "parse", ["text"], 1, Results.Duration, (_, arguments) => Value.Of(TimeSpan.Parse(TextForm.Of(arguments[0]), CultureInfo.InvariantCulture))),
    ];

    private static Builtin From(string name, string parameter, Func<double, TimeSpan> from) =>
        new("timespan", name, [parameter], 1, Results.Duration, (_, arguments) => Value.Of(from(Conversions.ToFloat(arguments[0]))));
}
