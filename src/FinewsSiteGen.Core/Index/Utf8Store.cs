using System.Buffers.Binary;
using System.Text;

namespace FinewsSiteGen.Index;

/// <summary>Texts as their bytes in UTF-8, one behind the other: a fraction of the memory that as many strings take.</summary>
internal sealed class Utf8Store
{
    private const int PieceLength = 1 << 20;

    private readonly List<byte[]> pieces = [];
    private int used = PieceLength;

    /// <param name="number">As <see cref="Add"/> gave it.</param>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var from = pieces[number / PieceLength].AsSpan(number % PieceLength);
            return from.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(from));
        }
    }

    /// <param name="text">At most 65,535 bytes long.</param>
    /// <returns>Where it is.</returns>
    public int Add(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (used + sizeof(ushort) + length > PieceLength)
        {
            pieces.Add(new byte[PieceLength]);
            used = 0;
        }
        int number = ((pieces.Count - 1) * PieceLength) + used;
        var to = pieces[^1].AsSpan(used);
        BinaryPrimitives.WriteUInt16LittleEndian(to, checked((ushort)length));
        Encoding.UTF8.GetBytes(text, to[sizeof(ushort)..]);
        used += sizeof(ushort) + length;
        return number;
    }

    public void Clear()
    {
        pieces.Clear();
        used = PieceLength;
    }
}
