using System.Runtime.Intrinsics;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Compares 64 bytes with one at once; all bits of a byte are set where it holds.</summary>
internal static class ByteBlock
{
    public static Vector512<byte> Is(Vector512<byte> block, byte value) => Vector512.Equals(block, Vector512.Create(value));

    public static Vector512<byte> IsAtMost(Vector512<byte> block, byte value) => Vector512.LessThanOrEqual(block, Vector512.Create(value));

    public static Vector512<byte> IsAtLeast(Vector512<byte> block, byte value) => Vector512.GreaterThanOrEqual(block, Vector512.Create(value));

    /// <param name="last">Included.</param>
    public static Vector512<byte> IsInRange(Vector512<byte> block, byte first, byte last) =>
        Vector512.LessThanOrEqual(block - Vector512.Create(first), Vector512.Create((byte)(last - first)));
}
