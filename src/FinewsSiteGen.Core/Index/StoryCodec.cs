using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Index;

/// <summary>The spool's own form of a <see cref="PostDetail"/>; never read by another build.</summary>
internal static class StoryCodec
{
    private enum Shape : byte
    {
        Text,
        List,
        Map,
    }

    public static void Write(PostDetail detail, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        WriteAll(writer, detail.Categories);
        WriteAll(writer, detail.Tags);
        writer.Write(detail.Source.Name);
        writer.Write(detail.Source.Url);
        writer.Write(detail.Author);
        writer.Write(detail.Description);
        writer.Write(detail.Digest);
        writer.Write(detail.Image);
        writer.Write7BitEncodedInt(detail.Stocks.Count);
        foreach (var stock in detail.Stocks)
        {
            writer.Write(stock.Code);
            writer.Write(stock.Name);
        }
        writer.Write7BitEncodedInt(detail.Characters);
        WriteMap(writer, detail.Params);
        writer.Write7BitEncodedInt(detail.Html.Length);
        writer.Write(detail.Html.Span);
    }

    /// <param name="bytes">Stays in use: <see cref="PostDetail.Html"/> is a part of it.</param>
    public static PostDetail Read(byte[] bytes, int count)
    {
        var stream = new MemoryStream(bytes, 0, count);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var detail = new PostDetail
        {
            Categories = ReadAll(reader),
            Tags = ReadAll(reader),
            Source = new SourceLink(reader.ReadString(), reader.ReadString()),
            Author = reader.ReadString(),
            Description = reader.ReadString(),
            Digest = reader.ReadString(),
            Image = reader.ReadString(),
            Stocks = ReadStocks(reader),
            Characters = reader.Read7BitEncodedInt(),
            Params = ReadMap(reader),
        };
        int length = reader.Read7BitEncodedInt();
        return detail with { Html = bytes.AsMemory((int)stream.Position, length) };
    }

    private static Stock[] ReadStocks(BinaryReader reader)
    {
        var stocks = new Stock[reader.Read7BitEncodedInt()];
        for (int i = 0; i < stocks.Length; i++)
            stocks[i] = new Stock(reader.ReadString(), reader.ReadString());
        return stocks;
    }

    private static void WriteAll(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (string text in texts)
            writer.Write(text);
    }

    private static string[] ReadAll(BinaryReader reader)
    {
        var texts = new string[reader.Read7BitEncodedInt()];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        return texts;
    }

    private static void WriteMap(BinaryWriter writer, IReadOnlyList<KeyValuePair<string, ParamValue>> entries)
    {
        writer.Write7BitEncodedInt(entries.Count);
        foreach (var (key, value) in entries)
        {
            writer.Write(key);
            WriteValue(writer, value);
        }
    }

    private static KeyValuePair<string, ParamValue>[] ReadMap(BinaryReader reader)
    {
        var entries = new KeyValuePair<string, ParamValue>[reader.Read7BitEncodedInt()];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = new(reader.ReadString(), ReadValue(reader));
        return entries;
    }

    private static void WriteValue(BinaryWriter writer, ParamValue value)
    {
        switch (value)
        {
            case ParamValue.Text text:
                writer.Write((byte)Shape.Text);
                writer.Write(text.Value);
                break;
            case ParamValue.List list:
                writer.Write((byte)Shape.List);
                writer.Write7BitEncodedInt(list.Items.Count);
                foreach (var item in list.Items)
                    WriteValue(writer, item);
                break;
            case ParamValue.Map map:
                writer.Write((byte)Shape.Map);
                WriteMap(writer, map.Entries);
                break;
        }
    }

    private static ParamValue ReadValue(BinaryReader reader)
    {
        switch ((Shape)reader.ReadByte())
        {
            case Shape.List:
                var items = new ParamValue[reader.Read7BitEncodedInt()];
                for (int i = 0; i < items.Length; i++)
                    items[i] = ReadValue(reader);
                return new ParamValue.List(items);
            case Shape.Map:
                return new ParamValue.Map(ReadMap(reader));
            default:
                return new ParamValue.Text(reader.ReadString());
        }
    }
}
