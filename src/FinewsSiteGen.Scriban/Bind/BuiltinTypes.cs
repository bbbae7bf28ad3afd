using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What built-ins give whose results depend on what the arguments hold. What is not told apart here is what its <see cref="Builtin.Result"/> says.</summary>
internal static class BuiltinTypes
{
    private const Kinds Trimmed = Kinds.Inert | Kinds.Escaped | Kinds.Encoded | Kinds.Safe | Kinds.Html;

    /// <param name="types">By parameter; for a function its result.</param>
    public static StaticType Of(Builtin builtin, IReadOnlyList<StaticType?> types) => builtin.FullName switch
    {
        "array.each" => StaticType.ListOf(types[1] ?? Results.ItemOf(types[0])).OrNull(),
        "array.insert_at" => StaticType.ListOf(StaticType.Join(Results.ItemOf(types[0]), types[2]!).OrNull()).OrNull(),
        "array.join" => Texts.Repeated(StaticType.Join(types[2] ?? Results.ItemOf(types[0]), types[1]!)),
        "array.map" => StaticType.ListOf(Mapped(Results.ItemOf(types[0]), types[1]!)).OrNull(),
        "array.sort" => StaticType.ListOf(StaticType.Join(Results.ItemOf(types[0]), types[0]!.Without(Kinds.List | Kinds.Map))).OrNull(),
        "math.plus" => OperatorTypes.Of(TokenKind.Plus, types[0]!, types[1]!).OrNull(),
        "math.minus" => OperatorTypes.Of(TokenKind.Minus, types[0]!, types[1]!).OrNull(),
        "math.times" => OperatorTypes.Of(TokenKind.Star, types[0]!, types[1]!).OrNull(),
        "math.modulo" => OperatorTypes.Of(TokenKind.Percent, types[0]!, types[1]!).OrNull(),
        "object.keys" => StaticType.ListOf(StaticType.Join(MemberTypes.Keys(types[0]!), new StaticType(Kinds.Safe))).OrNull(),
        "object.values" => StaticType.ListOf(StaticType.Join(MemberTypes.All(types[0]!), new StaticType(Kinds.Number | Kinds.Safe | Kinds.Time | Kinds.Duration))).OrNull(),
        "object.kind" or "object.typeof" => new StaticType(Kinds.Safe | Kinds.Null),
        "string.append" => Texts.Concat(types[0]!, types[1]!).OrNull(),
        "string.prepend" => Texts.Concat(types[1]!, types[0]!).OrNull(),
        "string.pluralize" => StaticType.Join(types[1]!, types[2]!),
        "string.strip" or "string.lstrip" or "string.rstrip" => types[0]!.IsOnly(Trimmed) ? types[0]! : StaticType.Text.OrNull(),
        "string.handleize" or "string.base64_encode" => new StaticType(Kinds.Safe | Kinds.Null),
        "string.md5" or "string.sha1" or "string.sha256" or "string.sha512" => new StaticType(Kinds.Safe | Kinds.Null),
        "string.hmac_sha1" or "string.hmac_sha256" or "string.hmac_sha512" => new StaticType(Kinds.Safe | Kinds.Null),
        _ => builtin.Result(types),
    };

    /// <summary>Which parameter is a function that the built-in calls; -1 for none.</summary>
    public static int CallbackOf(Builtin builtin) => builtin.FullName switch
    {
        "array.any" or "array.each" or "array.filter" => 1,
        "array.join" => 2,
        _ => -1,
    };

    private static StaticType Mapped(StaticType item, StaticType name) => name is { Kinds: Kinds.Constant, Constants: { } names }
        ? names.Select(known => MemberTypes.Find(item, known) ?? StaticType.None).Aggregate(StaticType.None, StaticType.Join)
        : MemberTypes.All(item);
}
