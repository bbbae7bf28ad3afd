using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>date.*</c>; the machine's time zone is not asked for: a time that names none is in UTC.</summary>
internal static class DateFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("date", "now", [], Results.Time, (context, _) => Value.Of(Now(context))) { AsksClock = true },
        new("date", "utc_now", [], Results.Time, (context, _) => Value.Of(Now(context).ToUniversalTime())) { AsksClock = true },
        new("date", "to_string", [Time("date").WithNull(), Text("pattern"), Text("culture").OrNull()], TextType, (_, arguments) =>
            Format(arguments[0], arguments[1], arguments[2])),
        new("date", "parse", [Text("text"), Text("pattern").OrNull(), Text("culture").OrNull()], Results.Time, (context, arguments) =>
            Parse(context, arguments[0], arguments[1], arguments[2])),
        new("date", "parse_to_string", [Text("text"), Text("output_pattern").OrNull(), Text("output_culture").OrNull(), Text("input_pattern").OrNull(), Text("input_culture").OrNull()],
            Results.Text, (context, arguments) => ParseToText(context, arguments)),
        Add(Float("days"), (time, days) => time.AddDays(days.Float)),
        Add(Float("hours"), (time, hours) => time.AddHours(hours.Float)),
        Add(Float("minutes"), (time, minutes) => time.AddMinutes(minutes.Float)),
        Add(Float("seconds"), (time, seconds) => time.AddSeconds(seconds.Float)),
        Add(Float("millis"), (time, millis) => time.AddMilliseconds(millis.Float), "milliseconds"),
        Add(Whole("months"), (time, months) => time.AddMonths((int)months.Integer)),
        Add(Whole("years"), (time, years) => time.AddYears((int)years.Integer)),
    ];

    public static DateTimeOffset Now(RenderContext context) => context.Options.Now ?? TimeProvider.System.GetUtcNow();

    private static Value Format(in Value time, in Value pattern, in Value culture)
    {
        if (pattern.IsNull)
        {
            throw new RenderFault("The pattern is null.", "Give one, as in '%Y-%m-%d'.") { Parameter = 1 };
        }

        var named = NamedCulture.Find(culture);
        return time.IsNull ? Value.Null : Value.Of(TimePattern.Parse(pattern.Text).Format(time.Time, named));
    }

    private static Value Parse(RenderContext context, in Value text, in Value pattern, in Value culture) =>
        text.IsNull || text.Text.Length == 0 ? Value.Null : Value.Of(TimeReader.Read(context, text.Text, pattern.IsNull ? null : pattern.Text, NamedCulture.Find(culture)));

    private static Value ParseToText(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var time = Parse(context, arguments[0], arguments[3], arguments[4]);
        return Format(time, arguments[1].IsNull ? Value.Of(TextForm.TimeFormat) : arguments[1], arguments[2]);
    }

    private static Builtin Add(Parameter number, Func<DateTimeOffset, Value, DateTimeOffset> add, string? unit = null) =>
        new("date", $"add_{unit ?? number.Name}", [Time("date"), number], Results.Time, (_, arguments) => Value.Of(add(arguments[0].Time, arguments[1])));

    /// <summary>Safe when the format is a literal and prints nothing that HTML knows.</summary>
    private static StaticType TextType(IReadOnlyList<StaticType?> arguments)
    {
        var isSafe = arguments[0]!.IsOnly(Kinds.Time | Kinds.Null) && arguments[2] == null
            && arguments[1] is { Kinds: Kinds.Constant, Constants: { } patterns } && patterns.All(pattern => TimePattern.Parse(pattern).IsSafe);
        return new StaticType((isSafe ? Kinds.TimeText : Kinds.Text) | (arguments[0]!.Kinds & Kinds.Null));
    }
}
