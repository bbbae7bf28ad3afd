using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>object.*</c></summary>
internal static class ObjectFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("object", "default", [Any("value"), Any("default")], DefaultType, (_, arguments) =>
            arguments[0].IsNull || (arguments[0].Tag == ValueTag.Text && arguments[0].Text.Length == 0) ? arguments[1] : arguments[0]),
        new("object", "eval", [Any("value")], Results.Tree, (context, arguments) =>
            Evaluate(context, arguments[0], false)) { IsForbidden = true },
        new("object", "eval_template", [Any("value")], Results.Tree, (context, arguments) =>
            Evaluate(context, arguments[0], true)) { IsForbidden = true },
        new("object", "from_json", [Text("json")], Results.Tree, (_, arguments) => arguments[0].IsNull
            ? throw new RenderFault("There is no JSON to read.", "Give a text.") { Parameter = 0 }
            : JsonForm.Read(TextForm.Of(arguments[0]))),
        new("object", "to_json", [Any("value")], Results.Text, (_, arguments) => Value.Of(JsonForm.Write(arguments[0]))),
        new("object", "format", [Any("value"), Text("format"), Text("culture").OrNull()], Results.Text, (_, arguments) => NumberFormat.OfObject(arguments[0], arguments[1], arguments[2])),
        new("object", "has_key", [Map("value"), Text("key")], Results.Flag, (context, arguments) => Value.Of(TryGet(arguments, out _))),
        new("object", "has_value", [Map("value"), Text("key")], Results.Flag, (_, arguments) => Value.Of(TryGet(arguments, out var value) && !value.IsNull)),
        new("object", "keys", [Any("value")], Results.Texts, (_, arguments) => ArrayFunctions.Array([.. Keys(arguments[0]).Select(Value.Of)])),
        new("object", "kind", [Any("value")], Results.Text, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(TextForm.Kind(arguments[0]))),
        new("object", "size", [Any("value")], Results.Number, (_, arguments) => Size(arguments[0])),
        new("object", "typeof", [Any("value")], Results.Text, (_, arguments) => TypeOf(arguments[0])),
        new("object", "values", [Any("value")], Results.Tree, (_, arguments) => Values(arguments[0])),
    ];

    /// <summary>What is no text is already a value.</summary>
    private static Value Evaluate(RenderContext context, in Value value, bool isTemplate) => value.Tag != ValueTag.Text ? value
        : value.Text.Length == 0 && !isTemplate ? Value.Null
        : EvaluateText(context, value.Text, isTemplate);

    /// <summary>What is wrong in the text is the argument's fault.</summary>
    private static Value EvaluateText(RenderContext context, string text, bool isTemplate)
    {
        try
        {
            return Bind.TextEvaluator.Evaluate(context, text, isTemplate);
        }
        catch (TemplateException fault)
        {
            throw new RenderFault(fault.Error.Message, fault.Error.Cure) { Parameter = 0 };
        }
    }

    private static bool TryGet(ReadOnlySpan<Value> arguments, out Value value)
    {
        value = Value.Null;
        return !arguments[1].IsNull && Maps.TryGet(arguments[0], TextForm.Of(arguments[1]), out value);
    }

    private static Value Size(in Value value) => Value.Of(
        value.Tag == ValueTag.Text ? value.Text.Length
        : Lists.IsList(value) ? Lists.Count(value)
        : Maps.IsMap(value) ? Maps.Keys(value).Count() : 0);

    private static Value TypeOf(in Value value) => value.IsNull ? Value.Null : Value.Of(value.Tag switch
    {
        ValueTag.Flag => "boolean",
        ValueTag.Text when value.IsCharacter => "number",
        ValueTag.Text when !value.IsName => "string",
        ValueTag.Range => "iterator",
        ValueTag.Array when value.Array.IsSequence => "iterator",
        _ when value.IsNumber => "number",
        _ when Lists.IsList(value) => "array",
        _ => "object",
    });

    private static Value Values(in Value value)
    {
        var map = value;
        return ArrayFunctions.Array([.. Keys(map).Select(key => Members.Get(map, key))]);
    }

    /// <summary>Lists and texts have a size beside what they hold.</summary>
    private static IEnumerable<string> Keys(in Value value) => value.Tag switch
    {
        ValueTag.Time or ValueTag.Duration => TimeMembers.Names(value.Tag),
        ValueTag.Text when !value.IsCharacter && !value.IsName => ["size"],
        _ when Lists.IsList(value) => [.. Maps.Keys(value).Prepend("size")],
        _ => Maps.Keys(value),
    };

    private static StaticType DefaultType(IReadOnlyList<StaticType?> arguments) =>
        StaticType.Join(arguments[0]!.NotNull(), arguments[1]!);
}
