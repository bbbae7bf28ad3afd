using System.Globalization;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

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
        new("timespan", "parse", [Text("text").NotNull()], Results.Duration, (_, arguments) => Value.Of(TimeSpan.Parse(arguments[0].Text, CultureInfo.InvariantCulture))),
    ];

    private static Builtin From(string name, string parameter, Func<double, TimeSpan> from) =>
        new("timespan", name, [Float(parameter)], Results.Duration, (_, arguments) => Value.Of(from(arguments[0].Float)));
}
