using System.Globalization;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>date.*</c></summary>
internal static class DateFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("date", "now", [], 0, Results.Time, (context, _) => Value.Of(context.Options.Now ?? TimeProvider.System.GetUtcNow().ToLocalTime())) { AsksClock = true },
        new("date", "utc_now", [], 0, Results.Time, (context, _) => Value.Of((context.Options.Now ?? TimeProvider.System.GetUtcNow()).ToUniversalTime())) { AsksClock = true },
        new("date", "to_string", ["datetime", "pattern", "culture"], 2, TextType, (_, arguments) => Format(arguments[0], arguments[1], arguments[2])),
        new("date", "parse", ["text", "pattern", "culture"], 1, Results.Time, (_, arguments) => Parse(arguments[0], arguments[1], arguments[2])),
        new("date", "parse_to_string", ["text", "output_pattern", "input_pattern", "output_culture", "input_culture"], 2, Results.Text, (_, arguments) => Format(Parse(arguments[0], arguments[2], arguments[4]), arguments[1], arguments[3])),
        Add("add_days", "days", (time, number) => time.AddDays(number)),
        Add("add_hours", "hours", (time, number) => time.AddHours(number)),
        Add("add_minutes", "minutes", (time, number) => time.AddMinutes(number)),
        Add("add_seconds", "seconds", (time, number) => time.AddSeconds(number)),
        Add("add_milliseconds", "millis", (time, number) => time.AddMilliseconds(number)),
        Add("add_months", "months", (time, number) => time.AddMonths((int)number)),
        Add("add_years", "years", (time, number) => time.AddYears((int)number)),
    ];

    public static Value Format(in Value time, in Value pattern, in Value culture)
    {
        if (time.IsNull)
        {
            return Value.Null;
        }

        return time.Tag != ValueTag.Time
            ? throw new RenderFault($"{TextForm.Kind(time)} is no time.", "Give a time.")
            : Value.Of(TimePattern.Parse(TextForm.Of(pattern)).Format(time.Time, NamedCulture.Find(culture)));
    }

    /// <returns>The first moment of year 1 for what is no time.</returns>
    private static Value Parse(in Value text, in Value pattern, in Value culture)
    {
        if (text.IsNull || TextForm.Of(text).Length == 0)
        {
            return Value.Null;
        }

        var by = NamedCulture.Find(culture).Info;
        var isRead = pattern.IsNull
            ? DateTimeOffset.TryParse(TextForm.Of(text), by, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            : TimeReader.TryRead(TextForm.Of(text), TextForm.Of(pattern), by, out time);
        return Value.Of(isRead ? time : default);
    }

    private static Builtin Add(string name, string parameter, Func<DateTimeOffset, double, DateTimeOffset> add) =>
        new("date", name, ["date", parameter], 2, Results.Time, (_, arguments) =>
            arguments[0].IsNull ? Value.Null
            : arguments[0].Tag == ValueTag.Time ? Value.Of(add(arguments[0].Time, Conversions.ToFloat(arguments[1])))
            : throw new RenderFault($"{TextForm.Kind(arguments[0])} is no time.", "Give a time."));

    /// <summary>Safe when the format is a literal and prints nothing that HTML knows.</summary>
    private static StaticType TextType(IReadOnlyList<StaticType?> arguments)
    {
        var isSafe = arguments[0]!.IsOnly(Kinds.Time | Kinds.Null) && arguments[2] == null
            && arguments[1] is { Kinds: Kinds.Constant, Constants: { } patterns } && patterns.All(pattern => TimePattern.Parse(pattern).IsSafe);
        return new StaticType((isSafe ? Kinds.TimeText : Kinds.Text) | (arguments[0]!.Kinds & Kinds.Null));
    }
}
