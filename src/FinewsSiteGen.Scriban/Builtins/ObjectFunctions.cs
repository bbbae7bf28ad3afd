using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>object.*</c></summary>
internal static class ObjectFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("object", "default", ["value", "default"], 2, DefaultType, (_, arguments) =>
            arguments[0].IsNull || (arguments[0].Tag == ValueTag.Text && arguments[0].Text.Length == 0) ? arguments[1] : arguments[0]),
        new("object", "eval", ["text"], 1, Results.Tree, (context, arguments) =>
            arguments[0].IsNull ? Value.Null : Bind.TextEvaluator.Evaluate(context, TextForm.Of(arguments[0]), false)) { IsForbidden = true },
        new("object", "eval_template", ["text"], 1, Results.Tree, (context, arguments) =>
            arguments[0].IsNull ? Value.Null : Bind.TextEvaluator.Evaluate(context, TextForm.Of(arguments[0]), true)) { IsForbidden = true },
        new("object", "from_json", ["json"], 1, Results.Tree, (_, arguments) => arguments[0].IsNull
            ? throw new RenderFault("There is no JSON to read.", "Give a text.")
            : JsonForm.Read(TextForm.Of(arguments[0]))),
        new("object", "to_json", ["value"], 1, Results.Text, (_, arguments) => Value.Of(JsonForm.Write(arguments[0]))),
        new("object", "format", ["value", "format", "culture"], 2, Results.Text, (_, arguments) => MathFunctions.Format(arguments[0], arguments[1], arguments[2])),
        new("object", "has_key", ["value", "key"], 2, Results.Flag, (context, arguments) => Value.Of(TryGet(arguments, out _))),
        new("object", "has_value", ["value", "key"], 2, Results.Flag, (_, arguments) => Value.Of(TryGet(arguments, out var value) && !value.IsNull)),
        new("object", "keys", ["value"], 1, Results.Texts, (_, arguments) =>
            Value.Of(new ArrayValue([.. Maps.Keys(arguments[0]).Select(Value.Of)]))),
        new("object", "kind", ["value"], 1, Results.Text, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(TextForm.Kind(arguments[0]))),
        new("object", "size", ["value"], 1, Results.Number, (_, arguments) => Size(arguments[0])),
        new("object", "typeof", ["value"], 1, Results.Text, (_, arguments) => TypeOf(arguments[0])),
        new("object", "values", ["value"], 1, _ => StaticType.ListOf(StaticType.Tree), (_, arguments) => Values(arguments[0])),
    ];

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
        ValueTag.Text => "string",
        ValueTag.Range => "iterator",
        _ when value.IsNumber => "number",
        _ when Lists.IsList(value) => "array",
        _ => "object",
    });

    private static Value Values(in Value value)
    {
        var map = value;
        return Value.Of(new ArrayValue([.. Maps.Keys(map).Select(key => Maps.Get(map, key))]));
    }

    private static StaticType DefaultType(IReadOnlyList<StaticType?> arguments) =>
        StaticType.Join(arguments[0]!.NotNull(), arguments[1]!);
}
