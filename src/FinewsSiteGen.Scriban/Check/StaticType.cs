namespace FinewsSiteGen.Scriban.Check;

/// <summary>What a value may be, as far as it is known when a template is compiled.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Null = 1,
    Flag = 1 << 1,
    Number = 1 << 2,

    /// <summary>Text that the author wrote; <see cref="StaticType.Constants"/> holds all there may be.</summary>
    Constant = 1 << 3,
    Text = 1 << 4,

    /// <summary>Text behind <c>html.escape</c>.</summary>
    Escaped = 1 << 5,

    /// <summary>Text behind <c>html.url_encode</c>.</summary>
    Encoded = 1 << 6,
    Html = 1 << 7,
    Address = 1 << 8,
    Time = 1 << 9,

    /// <summary>A time that was formatted without a character that HTML knows.</summary>
    TimeText = 1 << 10,
    List = 1 << 11,
    Object = 1 << 12,
    Tree = 1 << 13,

    /// <summary>An object that the template made.</summary>
    Map = 1 << 14,
    Function = 1 << 15,
    Duration = 1 << 16,

    /// <summary>Nothing is known.</summary>
    Any = 1 << 17,
}

/// <param name="Model">Of an object.</param>
/// <param name="Item">Of a list's items.</param>
/// <param name="Constants">All texts that <see cref="Kinds.Constant"/> stands for.</param>
/// <param name="Members">Of an object that the template made.</param>
internal sealed record StaticType(
    Kinds Kinds, ModelType? Model = null, StaticType? Item = null, IReadOnlyList<string>? Constants = null, IReadOnlyDictionary<string, StaticType>? Members = null)
{
    /// <summary>More alternatives than this are no longer told apart.</summary>
    private const int ConstantLimit = 32;

    public static StaticType Any { get; } = new(Kinds.Any);

    public static StaticType Null { get; } = new(Kinds.Null);

    public static StaticType Flag { get; } = new(Kinds.Flag);

    public static StaticType Number { get; } = new(Kinds.Number);

    public static StaticType Text { get; } = new(Kinds.Text);

    public static StaticType Tree { get; } = new(Kinds.Tree | Kinds.Null);

    public static StaticType Constant(string text) => new(Kinds.Constant, Constants: [text]);

    public static StaticType ListOf(StaticType item) => new(Kinds.List, Item: item);

    public static StaticType Of(TemplateGlobal global) => Of(global.Kind, ValueKind.Object, global.Type);

    public static StaticType Of(ModelMember member) => Of(member.Kind, member.Item, member.Type);

    /// <summary>Whether the value is of these kinds only.</summary>
    public bool IsOnly(Kinds kinds) => (Kinds & ~kinds) == 0;

    public bool Has(Kinds kinds) => (Kinds & kinds) != 0;

    public StaticType OrNull() => this with { Kinds = Kinds | Kinds.Null };

    public StaticType NotNull() => this with { Kinds = Kinds & ~Kinds.Null };

    public static StaticType Join(StaticType left, StaticType right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        var kinds = left.Kinds | right.Kinds;
        var constants = (left.Constants ?? []).Union(right.Constants ?? [], StringComparer.Ordinal).ToList();
        if (constants.Count > ConstantLimit)
        {
            kinds = (kinds & ~Kinds.Constant) | Kinds.Text;
        }

        var isMixed = left.Has(Kinds.Object) && right.Has(Kinds.Object) && left.Model != right.Model;
        return new StaticType(
            isMixed ? kinds | Kinds.Any : kinds,
            left.Model ?? right.Model,
            left.Item == null || right.Item == null ? left.Item ?? right.Item : Join(left.Item, right.Item),
            (kinds & Kinds.Constant) == 0 ? null : constants,
            left.Members == null || right.Members == null ? left.Members ?? right.Members : JoinMembers(left.Members, right.Members));
    }

    /// <summary>By content, since the records inside compare their lists by reference.</summary>
    public bool IsSame(StaticType other) =>
        Kinds == other.Kinds && Model == other.Model
        && (Constants ?? []).SequenceEqual(other.Constants ?? [], StringComparer.Ordinal)
        && (Item == null ? other.Item == null : other.Item != null && Item.IsSame(other.Item))
        && (Members?.Count ?? 0) == (other.Members?.Count ?? 0)
        && (Members ?? new Dictionary<string, StaticType>()).All(member => other.Members!.TryGetValue(member.Key, out var type) && type.IsSame(member.Value));

    /// <summary>For messages.</summary>
    public string Describe()
    {
        var kinds = Kinds & ~Kinds.Null;
        return kinds switch
        {
            Kinds.Flag => "a flag",
            Kinds.Number => "a number",
            Kinds.Html => "HTML",
            Kinds.Address => "an address",
            Kinds.Time => "a time",
            Kinds.Duration => "a duration",
            Kinds.List => "a list",
            Kinds.Object when Model != null => $"an object ({Model.Name})",
            Kinds.Object or Kinds.Map => "an object",
            Kinds.Function => "a function",
            Kinds.None => "null",
            _ => "text",
        };
    }

    private static StaticType Of(ValueKind kind, ValueKind item, ModelType? type) => kind switch
    {
        ValueKind.Text => Text.OrNull(),
        ValueKind.Html => new StaticType(Kinds.Html | Kinds.Null),
        ValueKind.Number => Number,
        ValueKind.Flag => Flag,
        ValueKind.Time => new StaticType(Kinds.Time | Kinds.Null),
        ValueKind.Address => new StaticType(Kinds.Address | Kinds.Null),
        ValueKind.List => ListOf(item == ValueKind.Object ? new StaticType(Kinds.Object, type) : Text),
        ValueKind.Object => new StaticType(Kinds.Object | Kinds.Null, type),
        _ => Tree,
    };

    private static Dictionary<string, StaticType> JoinMembers(IReadOnlyDictionary<string, StaticType> left, IReadOnlyDictionary<string, StaticType> right) =>
        left.Keys.Union(right.Keys, StringComparer.Ordinal).ToDictionary(
            name => name,
            name => Join(left.GetValueOrDefault(name, Null), right.GetValueOrDefault(name, Null)),
            StringComparer.Ordinal);
}
