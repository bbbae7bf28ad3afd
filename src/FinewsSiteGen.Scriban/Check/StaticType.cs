namespace FinewsSiteGen.Scriban.Check;

/// <summary>What is known of a value when a template is compiled: all it may be.</summary>
/// <param name="Item">Of the items of a list that nothing changes.</param>
/// <param name="Constants">All texts that <see cref="Kinds.Constant"/> stands for.</param>
/// <param name="Members">Of an object that nothing changes; those of other objects are known by their <see cref="Shapes"/>.</param>
internal sealed record StaticType(
    Kinds Kinds, StaticType? Item = null, IReadOnlyList<string>? Constants = null, IReadOnlyDictionary<string, StaticType>? Members = null)
{
    public static StaticType None { get; } = new(Kinds.None);

    public static StaticType Any { get; } = new(Kinds.Any);

    public static StaticType Null { get; } = new(Kinds.Null);

    public static StaticType Flag { get; } = new(Kinds.Flag);

    public static StaticType Number { get; } = new(Kinds.Number);

    public static StaticType Text { get; } = new(Kinds.Text);

    public static StaticType Tree { get; } = new(Kinds.Tree | Kinds.Null);

    /// <summary>The types that <see cref="Kinds.Object"/> stands for.</summary>
    public IReadOnlyList<ModelType> Models { get; init; } = [];

    /// <summary>All texts that <see cref="Kinds.Phrase"/> stands for.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>The lists and objects of the template's own that it may be.</summary>
    public IReadOnlyList<Shape> Shapes { get; init; } = [];

    /// <summary>The functions that <see cref="Kinds.Function"/> stands for.</summary>
    public IReadOnlyList<FunctionType> Functions { get; init; } = [];

    public static StaticType Constant(string text) => new(Kinds.Constant, Constants: [text]);

    public static StaticType ListOf(StaticType item) => new(Kinds.List, item);

    public static StaticType ObjectOf(ModelType? model) => new(Kinds.Object) { Models = model == null ? [] : [model] };

    public static StaticType Of(TemplateGlobal global) => global.Shape ?? Of(global.Kind, ValueKind.Object, global.Type);

    public static StaticType Of(ModelMember member) => Of(member.Kind, member.Item, member.Type);

    /// <summary>Whether the value is of these kinds only.</summary>
    public bool IsOnly(Kinds kinds) => (Kinds & ~kinds) == 0;

    public bool Has(Kinds kinds) => (Kinds & kinds) != 0;

    public StaticType OrNull() => Has(Kinds.Null) ? this : this with { Kinds = Kinds | Kinds.Null };

    public StaticType NotNull() => Without(Kinds.Null);

    /// <summary>The alternatives of other kinds.</summary>
    public StaticType Without(Kinds kinds) => !Has(kinds) ? this : this with
    {
        Kinds = Kinds & ~kinds,
        Constants = (kinds & Kinds.Constant) != 0 ? null : Constants,
        Phrases = (kinds & Kinds.Phrase) != 0 ? [] : Phrases,
        Functions = (kinds & Kinds.Function) != 0 ? [] : Functions,
    };

    public static StaticType Join(StaticType left, StaticType right) => TypeJoin.Join(left, right);

    /// <summary>Whether all that the other may be this may be too.</summary>
    public bool Covers(StaticType other) => Join(this, other).IsSame(this);

    /// <summary>By content, since records compare their lists by reference.</summary>
    public bool IsSame(StaticType other) => ReferenceEquals(this, other) || (
        Kinds == other.Kinds && TypeJoin.AreSame(Models, other.Models)
        && TypeJoin.AreSame(Constants ?? [], other.Constants ?? []) && TypeJoin.AreSame(Phrases, other.Phrases)
        && TypeJoin.AreSame(Shapes, other.Shapes) && TypeJoin.AreSame(Functions, other.Functions)
        && (Item == null ? other.Item == null : other.Item != null && Item.IsSame(other.Item))
        && (Members?.Count ?? 0) == (other.Members?.Count ?? 0)
        && (Members ?? new Dictionary<string, StaticType>()).All(member => other.Members!.TryGetValue(member.Key, out var type) && type.IsSame(member.Value)));

    /// <summary>For messages.</summary>
    public string Describe()
    {
        var kinds = Kinds & ~Kinds.Null;
        return kinds switch
        {
            Kinds.Flag => "a flag",
            Kinds.Number => "a number",
            Kinds.Html => "HTML",
            Kinds.Address or Kinds.Foreign or Kinds.Addresses => "an address",
            Kinds.Time => "a time",
            Kinds.Duration => "a duration",
            Kinds.List => "a list",
            Kinds.Object when Models is [var only] => $"an object ({only.Name})",
            Kinds.Object or Kinds.Map or (Kinds.Object | Kinds.Map) => "an object",
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
        ValueKind.ForeignAddress => new StaticType(Kinds.Foreign | Kinds.Null),
        ValueKind.List => ListOf(item == ValueKind.Object ? ObjectOf(type) : Text).OrNull(),
        ValueKind.Object => ObjectOf(type).OrNull(),
        _ => Tree,
    };
}
