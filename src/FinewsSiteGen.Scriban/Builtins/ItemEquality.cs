using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>What counts as the same item for <c>array.contains</c> and <c>array.uniq</c>: values of one kind that are equal, and the same list or object.</summary>
internal sealed class ItemEquality : IEqualityComparer<Value>
{
    public static ItemEquality Instance { get; } = new();

    public bool Equals(Value left, Value right) => left.IsNull || right.IsNull ? left.IsNull && right.IsNull
        : IsPlain(left) && IsPlain(right) ? TextForm.Kind(left) == TextForm.Kind(right) && Comparison.AreEqual(left, right)
        : left.Tag == right.Tag && ReferenceEquals(left.Reference, right.Reference);

    public int GetHashCode(Value value) => IsPlain(value) ? TextForm.Of(value).GetHashCode(StringComparison.Ordinal) : value.Tag.GetHashCode();

    private static bool IsPlain(in Value value) => value.IsText || value.IsNumber || value.Tag is ValueTag.Flag or ValueTag.Time or ValueTag.Duration;
}
